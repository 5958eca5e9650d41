package io.github.jimmypage.listen;

import io.github.jimmypage.cache.Confirmation;
import io.github.jimmypage.cache.Ticker;
import io.github.jimmypage.cluster.Disturbance;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Until when pages may be served by what was heard last. A question that the server answered tells of everything that was notified
 * before it was <em>asked</em>, by this JVM's own clock. Thread-safe.
 */
final class Hearing implements Confirmation {
    private final Ticker ticker;
    private final long boundNanos;
    private final Disturbance disturbance;
    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile long servesUntilNanos;
    private volatile long heardNanos;
    private volatile boolean everHeard;

    /**
     * One that has heard nothing yet.
     *
     * @param boundNanos for how long after a question that was answered pages are served
     * @param disturbance knows why nothing is heard
     */
    Hearing(Ticker ticker, long boundNanos, Disturbance disturbance) {
        this.ticker = ticker;
        this.boundNanos = boundNanos;
        this.disturbance = disturbance;
        this.servesUntilNanos = ticker.nanos() - 1;
    }

    @Override
    public boolean isConfirmed() {
        if (isHeard()) {
            return true;
        }
        asked.countDown();
        return false;
    }

    private boolean isHeard() {
        return servesUntilNanos - ticker.nanos() >= 0;
    }

    /** Everything that was notified before this time has bumped. */
    void confirmed(long askedNanos) {
        heardNanos = askedNanos;
        everHeard = true;
        servesUntilNanos = askedNanos + boundNanos;
    }

    /** From now on nothing can be heard. */
    void lost() {
        if (isHeard()) {
            servesUntilNanos = ticker.nanos() - 1;
        }
    }

    /** Milliseconds since everything that was notified before had bumped; -1 for never. */
    long lagMillis() {
        return everHeard ? Math.max(0, TimeUnit.NANOSECONDS.toMillis(ticker.nanos() - heardNanos)) : -1;
    }

    /** Why no pages may be served; null while they may. Asks for nothing. */
    @Nullable
    String troubleIfAny() {
        return isHeard() ? null : trouble();
    }

    /** Whether a page might have been served, had there been confirmation. */
    boolean isAskedFor() {
        return asked.getCount() == 0;
    }

    /** Waits until it is asked for: the host has started then. For a second at most. */
    void awaitAsked() throws InterruptedException {
        if (!asked.await(1, TimeUnit.SECONDS)) {
            asked.countDown();
        }
    }

    @Override
    public String trouble() {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(Math.max(0, ticker.nanos() - servesUntilNanos));
        String reason = disturbance.reason();
        return "it has not been known for " + seconds + " s whether others have written to the database: "
                + (reason == null ? "there is no answer by the connection of listen.url" : reason);
    }
}

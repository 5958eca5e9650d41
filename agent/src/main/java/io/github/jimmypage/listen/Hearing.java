package io.github.jimmypage.listen;

import io.github.jimmypage.cache.Confirmation;
import io.github.jimmypage.cache.Ticker;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Until when pages may be served by what was heard last. A question that the server answered tells of everything that was notified
 * before it was <em>asked</em>, by this JVM's own clock. Thread-safe.
 */
final class Hearing implements Confirmation {
    private final Ticker ticker;
    private final long boundNanos;
    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile long servesUntilNanos;

    /** @param boundNanos for how long after a question that was answered pages are served */
    Hearing(Ticker ticker, long boundNanos) {
        this.ticker = ticker;
        this.boundNanos = boundNanos;
        this.servesUntilNanos = ticker.nanos() - 1;
    }

    @Override
    public boolean isConfirmed() {
        if (servesUntilNanos - ticker.nanos() >= 0) {
            return true;
        }
        asked.countDown();
        return false;
    }

    /** Everything that was notified before this time has bumped. */
    void confirmed(long askedNanos) {
        servesUntilNanos = askedNanos + boundNanos;
    }

    /** From now on nothing can be heard. */
    void lost() {
        servesUntilNanos = ticker.nanos() - 1;
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
        return "it is not known whether others have written to the database: there is no answer by the connection of listen.url";
    }
}

package io.github.jimmypage.listen;

import io.github.jimmypage.cache.Ticker;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection on which a wait does not return. The driver waits for so long at most for the first byte of a notification, and for
 * ever for the rest: a wire that falls silent in between would keep whoever listens. Run by a thread of its own; thread-safe.
 */
final class SilenceWatch implements Runnable {
    private static final long LOOK_MILLIS = 500;

    /** What waits. */
    interface Waiting {
        /** Has the wait fail. */
        void abort();
    }

    private final Ticker ticker;
    private final long mostNanos;
    private @Nullable Waiting present;
    private long beganNanos;
    private boolean late;

    /** @param mostNanos for which a wait may go on */
    SilenceWatch(Ticker ticker, long mostNanos) {
        this.ticker = ticker;
        this.mostNanos = mostNanos;
    }

    synchronized void begins(Waiting waiting) {
        present = waiting;
        beganNanos = ticker.nanos();
        late = false;
    }

    synchronized void ends() {
        present = null;
    }

    @Override
    public void run() {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
                look();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends what was late the last time already: after a pause of the whole JVM everything seems to be. */
    void look() {
        Waiting silent = takeSilent();
        if (silent != null) {
            silent.abort();
        }
    }

    private synchronized @Nullable Waiting takeSilent() {
        if (present == null || ticker.nanos() - beganNanos <= mostNanos) {
            return null;
        }
        if (!late) {
            late = true;
            return null;
        }
        Waiting silent = present;
        present = null;
        return silent;
    }
}

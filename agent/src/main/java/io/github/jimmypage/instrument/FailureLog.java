package io.github.jimmypage.instrument;

import io.github.jimmypage.cache.Suspension;
import io.github.jimmypage.log.Log;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;

/** What is done about a hook that failed: said once; a write hook suspends the cache. Thread-safe. */
final class FailureLog {
    private static final Logger LOG = Log.of(FailureLog.class);

    private final Suspension suspension;
    private final AtomicBoolean said = new AtomicBoolean();

    FailureLog(Suspension suspension) {
        this.suspension = suspension;
    }

    /** The application writes in a way that cannot be followed. */
    void writesUnseen(String how) {
        suspension.suspend(how, null);
    }

    void failed(boolean writeSide, Throwable failure) {
        if (writeSide) {
            suspension.suspend("a hook of the write side failed, so a write may have gone unseen", failure);
        } else if (said.compareAndSet(false, true)) {
            LOG.error(
                    "a hook of the request side failed; the request was answered by the application. This is said once."
                            + " Please report it",
                    failure);
        }
    }
}

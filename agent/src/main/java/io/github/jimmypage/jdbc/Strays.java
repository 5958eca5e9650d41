package io.github.jimmypage.jdbc;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.DatabaseWatch;
import io.github.jimmypage.log.Log;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Writes whose connection is not known, and cannot be without asking, which the agent never does. Such a write bumps at once, and
 * every transaction that was open when it happened counts as one that wrote any table. Thread-safe.
 */
final class Strays {
    private static final Logger LOG = Log.of(Strays.class);

    private final AtomicLong number = new AtomicLong();
    private final AtomicBoolean said = new AtomicBoolean();

    /** How many there were so far: a transaction compares the number at its start with that at its end. */
    long number() {
        return number.get();
    }

    /**
     * @param writer what wrote, for the log
     * @param watch who hears what this thread does
     */
    void happened(Object writer, WriteSet writes, PendingBumps bumps, @Nullable DatabaseWatch watch) {
        number.incrementAndGet();
        bumps.add(BumpCause.UNKNOWN, writes);
        if (watch != null) {
            watch.usedDatabase();
            watch.wrote();
        }
        if (said.compareAndSet(false, true)) {
            LOG.warn(
                    "{} wrote, and its connection is not known: all pages become stale, and once more at the end of each"
                            + " transaction that was open then. This is said once",
                    writer.getClass().getName());
        }
    }
}

package io.github.jimmypage.refresh;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A client that wrote, or is writing: nothing older than its last write may be served to it. Thread-safe.
 */
final class Writer {
    private static final int MAX_HELD = 100;

    private int writing;
    private long floor;
    private boolean dropped;
    private @Nullable Set<String> held;

    /**
     * A request of it begins that may write.
     *
     * @return false when this writer was dropped from the table in between: another one has to be put there
     */
    synchronized boolean begins() {
        if (dropped) {
            return false;
        }
        writing++;
        return true;
    }

    /**
     * Such a request ended.
     *
     * @param present the generation that holds everything it wrote
     * @return where the floor must be remembered
     */
    synchronized Ended ends(long present) {
        writing--;
        floor = Math.max(floor, present);
        if (!dropped) {
            return Ended.IN_THE_TABLE;
        }
        return writing > 0 ? Ended.STILL_WRITING : Ended.DROPPED;
    }

    /**
     * Keeps ids from being told to other JVMs while a request is under way: its client may have had both answers, and what this one
     * writes may not be told yet.
     *
     * @return false when none is; then nothing is kept. What there is no room for is kept from them for ever
     */
    synchronized boolean holds(Set<String> ids) {
        if (writing == 0) {
            return false;
        }
        if (held == null) {
            held = new HashSet<>();
        }
        if (held.size() < MAX_HELD) {
            held.addAll(ids);
        }
        return true;
    }

    /** Adds what was held to these, if no request is under way any more. */
    synchronized void release(Set<String> ids) {
        if (writing == 0 && held != null) {
            ids.addAll(held);
            held = null;
        }
    }

    /** What becomes of a writer when one of its requests ends. */
    enum Ended {
        /** It stands in the table. */
        IN_THE_TABLE,
        /** It was dropped from the table, and another request of it is still under way. */
        STILL_WRITING,
        /** It was dropped from the table while it wrote, and this was its last request. */
        DROPPED
    }

    /** Another request of the same client wrote up to this generation. */
    synchronized void raise(long present) {
        floor = Math.max(floor, present);
    }

    /** The oldest generation that may be served; {@code Long.MAX_VALUE} while it writes, since nobody knows yet. */
    synchronized long floor() {
        return writing > 0 ? Long.MAX_VALUE : floor;
    }

    /**
     * The table has no room for it any more.
     *
     * @return what has to be remembered instead; {@code Long.MAX_VALUE} while it writes
     */
    synchronized long drop() {
        dropped = true;
        return floor();
    }
}

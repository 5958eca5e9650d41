package io.github.jimmypage.refresh;

/**
 * A client that wrote, or is writing: nothing older than its last write may be served to it. Thread-safe.
 */
final class Writer {
    private int writing;
    private long floor;
    private boolean dropped;

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

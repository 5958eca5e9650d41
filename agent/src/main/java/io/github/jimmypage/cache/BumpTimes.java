package io.github.jimmypage.cache;

/**
 * When the latest generations began, so that a page can be told how long it has been outdated. Thread-safe.
 *
 * <p>Bounded: of generations further back than {@value #KEPT} nobody knows when they ended, and pages of theirs are too old to be
 * served. Bumps that follow each other closely share a place, with the time of the first: a page then looks outdated for a
 * moment longer than it is, never shorter.
 */
final class BumpTimes {
    private static final int KEPT = 4096;
    private static final long SHARED_NANOS = 20_000_000;

    private final long[] generations = new long[KEPT];
    private final long[] nanos = new long[KEPT];
    private int next;
    private int count;

    /** A generation begins; to be called in the order of the generations, or nearly so. */
    synchronized void begins(long generation, long nowNanos) {
        if (count > 0) {
            int last = (next + KEPT - 1) % KEPT;
            if (nowNanos - nanos[last] < SHARED_NANOS) {
                generations[last] = Math.max(generations[last], generation);
                return;
            }
        }
        generations[next] = generation;
        nanos[next] = nowNanos;
        next = (next + 1) % KEPT;
        count = Math.min(count + 1, KEPT);
    }

    /**
     * How long ago the generation after the given one began.
     *
     * @return nanoseconds, at least 0; {@code Long.MAX_VALUE} when that is no longer known
     */
    synchronized long sinceEndOf(long generation, long nowNanos) {
        long since = Long.MAX_VALUE;
        for (int back = 1; back <= count; back++) {
            int at = (next + KEPT - back) % KEPT;
            if (generations[at] <= generation) {
                return since;
            }
            since = Math.max(0, nowNanos - nanos[at]);
        }
        return count < KEPT ? since : Long.MAX_VALUE;
    }
}

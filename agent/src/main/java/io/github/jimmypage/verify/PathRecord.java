package io.github.jimmypage.verify;

import org.jspecify.annotations.Nullable;

/** What came of comparing the pages of one path. Thread-safe. */
final class PathRecord {
    private final String path;
    private final VerdictCounts counts;
    private long same;
    private long different;
    private long undecided;
    private long staleSame;
    private long staleDifferent;
    private long dropped;
    private boolean personal;
    private @Nullable Mismatch last;
    private long lastEpochMillis;

    /**
     * What is known at one moment.
     *
     * @param path with the context path, without query
     * @param same would-be hits that were what was rendered
     * @param different would-be hits that were not
     * @param undecided would-be hits of which nothing can be said, because something was written meanwhile or rendering failed
     * @param staleSame previous pages that would have been served and were what was rendered
     * @param staleDifferent previous pages that were not, which is what they may be
     * @param personal whether the first page for another client came out differently, so that each has its own
     * @param last mismatch; null for none
     * @param lastEpochMillis when that was found, by the wall clock
     * @param dropped would-be hits that differed, and that nobody had the time to look at
     */
    record Snapshot(
            String path,
            long same,
            long different,
            long undecided,
            long staleSame,
            long staleDifferent,
            boolean personal,
            @Nullable Mismatch last,
            long lastEpochMillis,
            long dropped) {}

    PathRecord(String path, VerdictCounts counts) {
        this.path = path;
        this.counts = counts;
    }

    synchronized void same() {
        counts.same();
        same++;
    }

    synchronized void undecided() {
        counts.undecided();
        undecided++;
    }

    synchronized void dropped() {
        dropped++;
    }

    synchronized void stale(boolean wasSame) {
        if (wasSame) {
            staleSame++;
        } else {
            staleDifferent++;
        }
    }

    synchronized void personal() {
        personal = true;
    }

    /** Notes a mismatch, and tells whether it is news: the first, or one of another cause than the one before. */
    synchronized boolean different(Mismatch mismatch) {
        Mismatch before = last;
        counts.different();
        different++;
        last = mismatch;
        lastEpochMillis = System.currentTimeMillis();
        return before == null || before.guess().cause() != mismatch.guess().cause();
    }

    synchronized boolean isClean() {
        return different == 0 && dropped == 0 && !personal;
    }

    /** Whether anything was noted at all. */
    synchronized boolean isEmpty() {
        return same + different + undecided + staleSame + staleDifferent + dropped == 0 && !personal;
    }

    synchronized Snapshot snapshot() {
        return new Snapshot(
                path, same, different, undecided, staleSame, staleDifferent, personal, last, lastEpochMillis, dropped);
    }
}

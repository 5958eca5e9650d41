package io.github.jimmypage.verify;

import org.jspecify.annotations.Nullable;

/**
 * What came of comparing the pages of one path, for others to tell.
 *
 * @param path with the context path
 * @param same would-be hits that were what was rendered
 * @param different would-be hits that were not
 * @param undecided would-be hits of which nothing can be said
 * @param dropped would-be hits that differed and that nobody had the time to look at
 * @param last difference; null for none
 */
public record PathFinding(
        String path,
        long same,
        long different,
        long undecided,
        long dropped,
        @Nullable Difference last) {
    /**
     * How a page differed.
     *
     * @param epochMillis when it was found, by the wall clock
     * @param cause label of the guess
     * @param words of the guess, without text of the page
     * @param place without text of the page
     * @param excerpt empty for pages whose text is nobody else's business
     */
    public record Difference(long epochMillis, String cause, String words, String place, String excerpt) {}

    static PathFinding of(PathRecord.Snapshot snapshot) {
        Mismatch last = snapshot.last();
        return new PathFinding(
                snapshot.path(),
                snapshot.same(),
                snapshot.different(),
                snapshot.undecided(),
                snapshot.dropped(),
                last == null
                        ? null
                        : new Difference(
                                snapshot.lastEpochMillis(),
                                last.guess().cause().label(),
                                last.words(),
                                last.place(),
                                last.excerpt()));
    }
}

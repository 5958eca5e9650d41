package io.github.jimmypage.observe;

import org.jspecify.annotations.Nullable;

/**
 * What came of comparing the pages of one path.
 *
 * @param path with the context path
 * @param same pages that were what was rendered
 * @param different pages that were not
 * @param undecided pages of which nothing can be said
 * @param dropped pages that differed and that nobody had the time to look at
 * @param last difference; null for none
 */
public record VerifiedPath(
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
     * @param cause a guess, as a label
     * @param words the guess in words, without text of the page
     * @param place where it differed, without text of the page
     * @param excerpt what differed, as far as anybody may see it; empty for pages whose text is nobody else's business
     */
    public record Difference(long epochMillis, String cause, String words, String place, String excerpt) {}
}

package io.github.jimmypage.cache;

import org.jspecify.annotations.Nullable;

/**
 * What caused a bump, for people: it decides nothing. Immutable.
 *
 * @param statement the first statement that wrote, with its literals masked, or what else the bump came from; null when that is not
 *     known
 * @param line the line of the application's code that executed it, as in a stack trace; null when it was not looked for
 * @param more how many JDBC calls of the same transaction wrote after that one
 */
public record WriteOrigin(
        @Nullable String statement, @Nullable String line, long more) {
    private static final int MOST_CHARS = 300;

    /**
     * For a bump that no statement caused.
     *
     * @param what as the application or a client names it: of any length, and told in part
     */
    public static WriteOrigin of(String what) {
        return new WriteOrigin(what.length() > MOST_CHARS ? what.substring(0, MOST_CHARS) + "…" : what, null, 0);
    }
}

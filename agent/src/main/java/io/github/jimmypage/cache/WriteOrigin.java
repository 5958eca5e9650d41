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
    /** For a bump that no statement caused. */
    public static WriteOrigin of(String what) {
        return new WriteOrigin(what, null, 0);
    }
}

package io.github.jimmypage.jdbc;

import io.github.jimmypage.cache.WriteOrigin;
import io.github.jimmypage.sql.SqlAnalysis;
import org.jspecify.annotations.Nullable;

/** What people are told of a write. Without state; thread-safe. */
final class Origins {
    private Origins() {}

    /**
     * What the running statement came from.
     *
     * @param outermost the object whose JDBC method the application called
     * @param line whether the line of the application's code is told as well
     */
    static WriteOrigin of(SqlAnalysis analysis, @Nullable Object outermost, boolean line) {
        return new WriteOrigin(analysis.shown(), line ? line(outermost) : null, 0);
    }

    /** Nobody needs a line so much that a write may fail for it. */
    private static @Nullable String line(@Nullable Object outermost) {
        try {
            return CodeLine.of(outermost);
        } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError unknown) {
            return null;
        }
    }
}

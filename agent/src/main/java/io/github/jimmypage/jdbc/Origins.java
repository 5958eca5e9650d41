package io.github.jimmypage.jdbc;

import io.github.jimmypage.cache.WriteOrigin;
import io.github.jimmypage.sql.SqlAnalysis;
import org.jspecify.annotations.Nullable;

/** Whether it is noted what caused a bump, and how much of it. Thread-safe. */
final class Origins {
    private final boolean noted;
    private volatile boolean lines;

    /**
     * @param noted whether anything is
     * @param lines whether the line of the application's code is
     */
    Origins(boolean noted, boolean lines) {
        this.noted = noted;
        this.lines = lines;
    }

    /** Takes over a changed setting. */
    void lines(boolean changed) {
        lines = changed;
    }

    boolean areNoted() {
        return noted;
    }

    /** @param outermost the object whose JDBC method the application called */
    WriteOrigin of(SqlAnalysis analysis, @Nullable Object outermost) {
        return new WriteOrigin(analysis.shown(), lines ? line(outermost) : null, 0);
    }

    /** Nobody needs a line so much that a write may fail for it. */
    private static @Nullable String line(@Nullable Object outermost) {
        try {
            return CodeLine.of(outermost);
        } catch (RuntimeException unknown) {
            return null;
        }
    }
}

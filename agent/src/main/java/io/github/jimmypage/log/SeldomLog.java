package io.github.jimmypage.log;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Lines of one kind that could come with every request: the first is given at once, further ones at most once in a period, with
 * the number of those that were left out. Thread-safe.
 */
public final class SeldomLog {
    private final Logger log;
    private final long periodNanos;
    private boolean everGiven;
    private long givenNanos;
    private long leftOut;

    /**
     * Nothing is given yet.
     *
     * @param periodNanos from one warning to the next, at least 1
     */
    public SeldomLog(Logger log, long periodNanos) {
        this.log = log;
        this.periodNanos = periodNanos;
    }

    /**
     * Warns, unless it did so a moment ago.
     *
     * @param nowNanos on a clock that only goes on
     * @param message with a {@code {}} for each of the arguments
     * @param arguments as SLF4J takes them: the last may be a failure
     */
    public void warn(long nowNanos, String message, Object... arguments) {
        String due = due(nowNanos, message);
        if (due != null) {
            log.warn(due, arguments);
        }
    }

    /** The same for what is no reason to worry. */
    public void info(long nowNanos, String message, Object... arguments) {
        String due = due(nowNanos, message);
        if (due != null) {
            log.info(due, arguments);
        }
    }

    private synchronized @Nullable String due(long nowNanos, String message) {
        if (everGiven && nowNanos - givenNanos < periodNanos) {
            leftOut++;
            return null;
        }
        long missing = leftOut;
        everGiven = true;
        givenNanos = nowNanos;
        leftOut = 0;
        return missing == 0 ? message : message + " (and " + missing + " times more since the last such line)";
    }
}

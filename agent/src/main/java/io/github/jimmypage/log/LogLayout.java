package io.github.jimmypage.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/** How an event is written. Immutable. */
abstract class LogLayout {
    /** {@return the event, with a line break at the end} */
    abstract String format(long epochMillis, Level level, String logger, String message, @Nullable Throwable error);

    static String stackTrace(Throwable error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        return trace.toString().trim();
    }
}

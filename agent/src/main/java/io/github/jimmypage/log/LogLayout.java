package io.github.jimmypage.log;

import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/** How an event is written. Immutable. */
interface LogLayout {
    /** {@return the event, with a line break at the end} */
    String format(long epochMillis, Level level, String logger, String message, @Nullable Throwable error);
}

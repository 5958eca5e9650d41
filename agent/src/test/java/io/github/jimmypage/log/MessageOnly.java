package io.github.jimmypage.log;

import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/** Lines that are the message and nothing else. */
final class MessageOnly implements LogLayout {
    @Override
    public String format(long epochMillis, Level level, String logger, String message, @Nullable Throwable error) {
        return message;
    }
}

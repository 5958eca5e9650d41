package io.github.jimmypage.log;

import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * {@code [jimmypage] 2026-11-23T10:00:00.123Z INFO  text}. Every line starts with the prefix, so that {@code grep} finds all
 * of it; lines after an event's first are indented, so that no text from outside can pass for an event of its own.
 */
final class TextLayout implements LogLayout {
    private static final String PREFIX = "[jimmypage] ";
    private static final String INDENT = "    ";

    @Override
    public String format(long epochMillis, Level level, String logger, String message, @Nullable Throwable error) {
        StringBuilder out = new StringBuilder(message.length() + 64);
        out.append(PREFIX);
        UtcTime.append(out, epochMillis);
        out.append(' ').append(level.name()).append(level.name().length() < 5 ? "  " : " ");
        appendLines(out, message);
        if (error != null) {
            startLine(out);
            appendLines(out, StackTrace.of(error));
        }
        return out.append(System.lineSeparator()).toString();
    }

    private static void appendLines(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                startLine(out);
            } else if (c == '\t') {
                out.append(INDENT);
            } else if (c != '\r') {
                appendVisible(out, c);
            }
        }
    }

    /** Escape sequences could repaint a terminal, and marks for right-to-left text could turn a line round. */
    private static void appendVisible(StringBuilder out, char c) {
        if (Character.isISOControl(c)
                || c == '\u2028'
                || c == '\u2029'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069')) {
            out.append('?');
        } else {
            out.append(c);
        }
    }

    private static void startLine(StringBuilder out) {
        out.append(System.lineSeparator()).append(PREFIX).append(INDENT);
    }
}

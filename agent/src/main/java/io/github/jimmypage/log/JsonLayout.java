package io.github.jimmypage.log;

import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/** One JSON object a line: {@code time}, {@code level}, {@code logger}, {@code message} and, if there is one, {@code error}. */
final class JsonLayout implements LogLayout {
    private static final String HEX = "0123456789abcdef";

    @Override
    public String format(long epochMillis, Level level, String logger, String message, @Nullable Throwable error) {
        StringBuilder out = new StringBuilder(message.length() + 128);
        out.append("{\"time\":\"");
        UtcTime.append(out, epochMillis);
        out.append("\",\"level\":\"").append(level.name());
        field(out, "logger", logger);
        field(out, "message", message);
        if (error != null) {
            field(out, "error", StackTrace.of(error));
        }
        return out.append("\"}\n").toString();
    }

    private static void field(StringBuilder out, String name, String text) {
        out.append("\",\"").append(name).append("\":\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c < ' ' || c == '\u007F' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
                unicode(out, c);
            } else {
                out.append(c);
            }
        }
    }

    /** Surrogates too: half of a pair could not be written in UTF-8. */
    private static void unicode(StringBuilder out, char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt((c >> shift) & 15));
        }
    }
}

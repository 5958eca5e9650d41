package io.github.jimmypage.observe.json;

import org.jspecify.annotations.Nullable;

/**
 * Puts one JSON text together. What HTML takes for markup is escaped as well, so that the text may stand in a page. Not thread-safe.
 *
 * <p>Calls have to come in an order that makes JSON; that is not checked.
 */
public final class JsonWriter {
    private static final String ESCAPED = "<>&\u2028\u2029\u007f";

    private final StringBuilder text = new StringBuilder(256);
    /** Whether the next value or name is not the first of its object or array. */
    private boolean follows;

    public JsonWriter object() {
        return open('{');
    }

    public JsonWriter endObject() {
        return close('}');
    }

    public JsonWriter array() {
        return open('[');
    }

    public JsonWriter endArray() {
        return close(']');
    }

    /** The name of the next value of an object. */
    public JsonWriter name(String name) {
        separate();
        quote(name);
        text.append(':');
        follows = false;
        return this;
    }

    public JsonWriter value(String value) {
        separate();
        quote(value);
        return this;
    }

    public JsonWriter value(long value) {
        separate();
        text.append(value);
        return this;
    }

    /** A number; null for what JSON has no number for. */
    public JsonWriter value(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return nullValue();
        }
        separate();
        text.append(value);
        return this;
    }

    public JsonWriter value(boolean value) {
        separate();
        text.append(value);
        return this;
    }

    /** A text, or null for none. */
    public JsonWriter valueOrNull(@Nullable String value) {
        return value == null ? nullValue() : value(value);
    }

    public JsonWriter nullValue() {
        separate();
        text.append("null");
        return this;
    }

    private JsonWriter open(char bracket) {
        separate();
        text.append(bracket);
        follows = false;
        return this;
    }

    private JsonWriter close(char bracket) {
        text.append(bracket);
        follows = true;
        return this;
    }

    private void separate() {
        if (follows) {
            text.append(',');
        }
        follows = true;
    }

    private void quote(String raw) {
        text.append('"');
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || ESCAPED.indexOf(c) >= 0 || isHalf(raw, i)) {
                text.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    text.append(Character.forDigit(c >> shift & 0xF, 16));
                }
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    /** Half a surrogate pair, which no encoder takes, comes of a text that was cut. */
    private static boolean isHalf(String raw, int at) {
        char c = raw.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == raw.length() || !Character.isLowSurrogate(raw.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(raw.charAt(at - 1)));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

package io.github.jimmypage.observe.json;

import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON text from front to back. Angle brackets, ampersands and the line separators of JavaScript are escaped as well, so
 * that the text can stand in a page. The caller sees to it that what is opened is closed. Not thread-safe.
 */
public final class JsonWriter {
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder(256);
    private boolean first = true;

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

    /** The name of the member whose value comes next. */
    public JsonWriter name(String name) {
        separate();
        quote(name);
        out.append(':');
        first = true;
        return this;
    }

    /** A string, or {@code null}. */
    public JsonWriter value(@Nullable String text) {
        if (text == null) {
            return nullValue();
        }
        separate();
        quote(text);
        return this;
    }

    public JsonWriter value(long number) {
        return raw(Long.toString(number));
    }

    /** A number; {@code null} for what JSON has no number for. */
    public JsonWriter value(double number) {
        return Double.isFinite(number) ? raw(Double.toString(number)) : nullValue();
    }

    public JsonWriter value(boolean truth) {
        return raw(Boolean.toString(truth));
    }

    public JsonWriter nullValue() {
        return raw("null");
    }

    /** What was written so far. */
    @Override
    public String toString() {
        return out.toString();
    }

    private JsonWriter open(char bracket) {
        separate();
        out.append(bracket);
        first = true;
        return this;
    }

    private JsonWriter close(char bracket) {
        out.append(bracket);
        first = false;
        return this;
    }

    private JsonWriter raw(String text) {
        separate();
        out.append(text);
        return this;
    }

    private void separate() {
        if (!first) {
            out.append(',');
        }
        first = false;
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c == '<' || c == '>' || c == '&' || c > '~') {
                escape(c);
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /** What is not ASCII is escaped too: no reader can take it for another charset. */
    private void escape(char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt((c >> shift) & 0xF));
        }
    }
}

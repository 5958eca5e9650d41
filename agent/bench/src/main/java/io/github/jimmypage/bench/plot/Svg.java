package io.github.jimmypage.bench.plot;

import java.util.Locale;

/** Text of an SVG document, element by element. Used by one thread. */
final class Svg {
    private final StringBuilder text = new StringBuilder(8192);

    /** Markup as it stands. */
    Svg raw(String markup) {
        text.append(markup).append('\n');
        return this;
    }

    /**
     * An element with nothing in it but text.
     *
     * @param attributes names and values in turn; numbers are rounded to a tenth
     */
    Svg element(String name, String content, Object... attributes) {
        text.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(value(attributes[i + 1])))
                    .append('"');
        }
        if (content.isEmpty()) {
            text.append("/>\n");
        } else {
            text.append('>').append(escaped(content)).append("</").append(name).append(">\n");
        }
        return this;
    }

    private static String value(Object value) {
        return value instanceof Double number ? number(number) : value.toString();
    }

    /** A coordinate: a tenth of a pixel is all that can be seen. */
    static String number(double value) {
        String rounded = String.format(Locale.ROOT, "%.1f", value);
        return rounded.endsWith(".0") ? rounded.substring(0, rounded.length() - 2) : rounded;
    }

    /** Text that stands in markup for itself; what XML cannot hold is a question mark. */
    static String escaped(String plain) {
        StringBuilder escaped = new StringBuilder(plain.length() + 16);
        plain.codePoints().forEach(each -> {
            switch (each) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isAllowed(each) ? each : '?');
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int each) {
        return each == '\t'
                || each == '\n'
                || each == '\r'
                || (each >= 0x20 && each <= 0xD7FF)
                || (each >= 0xE000 && each <= 0xFFFD)
                || each >= 0x10000;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

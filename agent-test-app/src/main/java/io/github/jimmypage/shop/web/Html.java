package io.github.jimmypage.shop.web;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.Collection;
import java.util.function.Function;

/**
 * A piece of markup. The only way to make one is a constant template whose places are filled: text is escaped there, so
 * that it is safe as content and inside quoted attributes.
 */
public final class Html {

    /** Nothing. */
    public static final Html NONE = new Html("");

    private static final String PLACE = "{}";

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    /**
     * Fills a template.
     *
     * @param template markup with {@code {}} for each part
     * @param parts pieces of markup, which go in as they are, and anything else, which is escaped
     * @throws IllegalArgumentException if there are not as many parts as places
     */
    public static Html of(@CompileTimeConstant final String template, Object... parts) {
        StringBuilder out = new StringBuilder(template.length() + 64 * parts.length);
        int from = 0;
        for (Object part : parts) {
            int place = template.indexOf(PLACE, from);
            if (place < 0) {
                throw new IllegalArgumentException("more parts than places: " + template);
            }
            out.append(template, from, place);
            if (part instanceof Html html) {
                out.append(html.markup);
            } else {
                escape(part.toString(), out);
            }
            from = place + PLACE.length();
        }
        if (template.indexOf(PLACE, from) >= 0) {
            throw new IllegalArgumentException("fewer parts than places: " + template);
        }
        return new Html(out.append(template, from, template.length()).toString());
    }

    /** One piece for each item, one after the other. */
    public static <T> Html each(Collection<T> items, Function<? super T, Html> piece) {
        StringBuilder out = new StringBuilder();
        for (T item : items) {
            out.append(piece.apply(item).markup);
        }
        return new Html(out.toString());
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return markup;
    }
}

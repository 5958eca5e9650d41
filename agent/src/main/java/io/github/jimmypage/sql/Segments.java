package io.github.jimmypage.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The dot-separated segments of a table name, folded to lower case. */
final class Segments {
    private Segments() {}

    static String[] of(String name) {
        List<String> segments = new ArrayList<>(4);
        int from = 0;
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', from)) {
            segments.add(name.substring(from, dot).toLowerCase(Locale.ROOT));
            from = dot + 1;
        }
        segments.add(name.substring(from).toLowerCase(Locale.ROOT));
        return segments.toArray(new String[0]);
    }

    /** The name without the quotes that a user may have copied from a statement into a setting. */
    static String unquoted(String pattern) {
        StringBuilder bare = new StringBuilder(pattern.length());
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c != '"' && c != '`' && c != '[' && c != ']') {
                bare.append(c);
            }
        }
        return bare.toString();
    }
}

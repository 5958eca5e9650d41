package io.github.jimmypage.sql;

import java.util.Set;

/** The escapes {@code \n \t \r \\} of the line protocol. */
final class LineEscapes {
    private LineEscapes() {}

    static String undo(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                c = text.charAt(++i);
                plain.append(c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    static void appendNames(Set<String> names, StringBuilder to) {
        boolean later = false;
        for (String name : names) {
            if (later) {
                to.append(',');
            }
            later = true;
            for (int i = 0; i < name.length(); i++) {
                char c = name.charAt(i);
                switch (c) {
                    case '\n' -> to.append("\\n");
                    case '\t' -> to.append("\\t");
                    case '\r' -> to.append("\\r");
                    case '\\' -> to.append("\\\\");
                    default -> to.append(c);
                }
            }
        }
    }
}

package io.github.jimmypage.command;

import org.jspecify.annotations.Nullable;

/** Finds one text in an answer of the console: an object of JSON without any inside. Without state; thread-safe. */
final class AnswerWords {
    private static final String ESCAPED = "\"\\/bfnrt";
    private static final String MEANT = "\"\\/\b\f\n\r\t";

    private AnswerWords() {}

    /** The text of this name, in one line whatever it holds; null when there is none. */
    static @Nullable String of(String json, String name) {
        String start = "\"" + name + "\":\"";
        int at = json.indexOf(start);
        if (at < 0 || !json.startsWith("{")) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        int i = at + start.length();
        while (i < json.length() && json.charAt(i) != '"') {
            char c = json.charAt(i++);
            if (c == '\\' && i < json.length()) {
                c = json.charAt(i++);
                int known = ESCAPED.indexOf(c);
                if (known >= 0) {
                    c = MEANT.charAt(known);
                } else if (c == 'u' && i + 4 <= json.length()) {
                    c = (char) hexadecimal(json, i);
                    i += 4;
                }
            }
            // Whoever answers may be anybody: no line of its own in a terminal.
            text.append(Character.isISOControl(c) ? ' ' : c);
        }
        return i < json.length() ? text.toString() : null;
    }

    private static int hexadecimal(String json, int at) {
        int value = 0;
        for (int i = at; i < at + 4; i++) {
            value = value * 16 + Math.max(0, Character.digit(json.charAt(i), 16));
        }
        return value;
    }
}

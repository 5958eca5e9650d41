package io.github.jimmypage.sql;

import static io.github.jimmypage.sql.LexicalRules.*;

/** Finds where strings, quoted names and block comments end. Every method answers -1 when the text ends first. */
final class Quotes {
    /** {@link #dollarTag} found no quote at all there. */
    static final int NO_QUOTE = -2;

    private final String text;
    private final int rules;

    Quotes(String text, int rules) {
        this.text = text;
        this.rules = rules;
    }

    /** Behind the quote that closes the one at {@code open}; a doubled quote does not close. */
    int close(int open, boolean backslash) {
        char quote = text.charAt(open);
        int length = text.length();
        if (!backslash) {
            int end = text.indexOf(quote, open + 1);
            while (end >= 0 && end + 1 < length && text.charAt(end + 1) == quote) {
                end = text.indexOf(quote, end + 2);
            }
            return end < 0 ? -1 : end + 1;
        }
        for (int i = open + 1; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == quote) {
                if (i + 1 < length && text.charAt(i + 1) == quote) {
                    i++;
                } else {
                    return i + 1;
                }
            }
        }
        return -1;
    }

    int bracket(int open) {
        int end = text.indexOf(']', open + 1);
        if ((rules & DOUBLED_BRACKETS) != 0) {
            while (end >= 0 && end + 1 < text.length() && text.charAt(end + 1) == ']') {
                end = text.indexOf(']', end + 2);
            }
        }
        return end < 0 ? -1 : end + 1;
    }

    /** Oracle's {@code q'[ ... ]'}: {@code quote} is where the quote stands. */
    int alternative(int quote) {
        if (quote + 1 >= text.length()) {
            return -1;
        }
        char open = text.charAt(quote + 1);
        char close =
                switch (open) {
                    case '[' -> ']';
                    case '{' -> '}';
                    case '<' -> '>';
                    case '(' -> ')';
                    default -> open;
                };
        for (int i = text.indexOf(close, quote + 2); i >= 0; i = text.indexOf(close, i + 1)) {
            if (i + 1 < text.length() && text.charAt(i + 1) == '\'') {
                return i + 2;
            }
        }
        return -1;
    }

    /** Behind {@code $tag$ ... $tag$}, or {@link #NO_QUOTE}. */
    int dollarTag(int dollar) {
        int end = dollar + 1;
        while (end < text.length() && text.charAt(end) != '$') {
            char c = text.charAt(end);
            boolean digit = Names.isDigit(c);
            if (!(Names.begins(c) || digit) || (digit && end == dollar + 1)) {
                return NO_QUOTE;
            }
            end++;
        }
        if (end >= text.length()) {
            return NO_QUOTE;
        }
        int tagLength = end + 1 - dollar;
        for (int i = text.indexOf('$', end + 1); i >= 0; i = text.indexOf('$', i + 1)) {
            if (text.regionMatches(i, text, dollar, tagLength)) {
                return i + tagLength;
            }
        }
        return -1;
    }

    int comment(int open) {
        int length = text.length();
        if ((rules & NESTED_COMMENTS) == 0) {
            int end = text.indexOf("*/", open + 2);
            return end < 0 ? -1 : end + 2;
        }
        int depth = 1;
        for (int i = open + 2; i + 1 < length; i++) {
            char c = text.charAt(i);
            if (c == '*' && text.charAt(i + 1) == '/') {
                if (--depth == 0) {
                    return i + 2;
                }
                i++;
            } else if (c == '/' && text.charAt(i + 1) == '*') {
                depth++;
                i++;
            }
        }
        return -1;
    }

    /** Whether the two dashes at {@code i} begin a comment. */
    boolean dashesComment(int i) {
        char behind = i + 2 < text.length() ? text.charAt(i + 2) : ' ';
        return (rules & DASHES_NEED_SPACE) == 0 || behind <= ' ' || behind == 0x7F;
    }

    /** Where the line ends that a comment reaches to. */
    int lineEnd(int from) {
        int end = from;
        while (end < text.length()
                && text.charAt(end) != '\n'
                && !(text.charAt(end) == '\r' && (rules & CARRIAGE_RETURN_ENDS_LINE) != 0)) {
            end++;
        }
        return end;
    }
}

package io.github.jimmypage.sql;

import static io.github.jimmypage.sql.LexicalRules.*;

/** Which characters make names and numbers. */
final class Names {
    private Names() {}

    /** Letters, underscore, and everything beyond ASCII that is not white space of some sort. */
    static boolean begins(char c) {
        return isLetter(c) || c == '_' || (c >= 0x80 && !isForeignSpace(c));
    }

    static boolean isLetter(char c) {
        return (c | 32) >= 'a' && (c | 32) <= 'z';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Engines differ whether these separate words, so a text that has one outside of quotes is not understood. */
    private static boolean isForeignSpace(char c) {
        return Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || c == '\uFFFF'
                || c == '\uFFFE';
    }

    static boolean continues(char c, int rules) {
        return begins(c)
                || isDigit(c)
                || c == '$'
                || (c == '#' && (rules & HASH_IN_NAMES) != 0)
                || (c == '@' && (rules & (HASH_IN_NAMES | AT_OPERATOR)) == HASH_IN_NAMES)
                || (c == '@' && (rules & AT_IN_NAMES) != 0);
    }

    static int end(String text, int from, int rules) {
        int end = from;
        while (end < text.length() && continues(text.charAt(end), rules)) {
            end++;
        }
        return end;
    }

    /** Behind digits, a fraction, an exponent; or a hexadecimal number. */
    static int numberEnd(String text, int from) {
        int length = text.length();
        int i = from;
        if (text.charAt(i) == '0' && i + 2 < length && (text.charAt(i + 1) | 32) == 'x' && isHex(text.charAt(i + 2))) {
            i += 2;
            while (i < length && isHex(text.charAt(i))) {
                i++;
            }
            return i;
        }
        i = digits(text, i);
        if (i < length && text.charAt(i) == '.') {
            i = digits(text, i + 1);
        }
        if (i < length && (text.charAt(i) | 32) == 'e') {
            int exponent = i + 1;
            if (exponent < length && (text.charAt(exponent) == '+' || text.charAt(exponent) == '-')) {
                exponent++;
            }
            if (exponent < length && isDigit(text.charAt(exponent))) {
                i = digits(text, exponent);
            }
        }
        return i;
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && (isDigit(text.charAt(i)) || (text.charAt(i) == '_' && i > from))) {
            i++;
        }
        return i;
    }

    private static boolean isHex(char c) {
        return isDigit(c) || ((c | 32) >= 'a' && (c | 32) <= 'f');
    }

    static boolean isOperator(char c) {
        return "+-*/<>=~!%^&|:#@`".indexOf(c) >= 0;
    }

    /** T-SQL's names that begin with a currency sign. */
    static boolean isPseudoColumn(String text, int from, int end) {
        String name = text.substring(from + 1, end);
        return name.equalsIgnoreCase("action")
                || name.equalsIgnoreCase("identity")
                || name.equalsIgnoreCase("rowguid")
                || name.equalsIgnoreCase("partition")
                || name.equalsIgnoreCase("node_id")
                || name.equalsIgnoreCase("edge_id")
                || name.equalsIgnoreCase("from_id")
                || name.equalsIgnoreCase("to_id");
    }

    /** Where the code of an executable comment begins, or -1 when the comment at {@code slash} is none. */
    static int executableCode(String text, int slash) {
        int i = slash + 2;
        if (i < text.length() && text.charAt(i) == 'M') {
            i++;
        }
        if (i >= text.length() || text.charAt(i) != '!') {
            return -1;
        }
        i++;
        int digits = i;
        while (digits < text.length() && digits < i + 6 && isDigit(text.charAt(digits))) {
            digits++;
        }
        return digits - i >= 5 ? digits : i;
    }
}

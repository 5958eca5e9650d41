package io.github.jimmypage.config;

/** Unsigned decimal numbers: no sign, no separator, ASCII digits only. */
final class Digits {
    static final long NONE = -1;

    private Digits() {}

    /** {@return the number, or {@link #NONE} when the text is empty, holds anything else or is too long for a long} */
    static long parse(String text) {
        int length = text.length();
        if (length == 0 || length > 18) {
            return NONE;
        }
        long number = 0;
        for (int i = 0; i < length; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return NONE;
            }
            number = number * 10 + (digit - '0');
        }
        return number;
    }

    /** {@return how many characters at the start are digits} */
    static int prefix(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}

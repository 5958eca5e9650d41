package io.github.jimmypage.config;

/**
 * Something wrong with the settings, told to whoever can put it right.
 *
 * @param where file with line, system property or environment variable
 * @param entry what stands there, {@code key = value}, shortened and without control characters; may be empty
 * @param reason what is wrong and what would be right
 */
public record Problem(String where, String entry, String reason) {
    private static final int MOST_CHARACTERS = 160;

    static Problem ofEntry(String where, String key, String value, String reason) {
        return new Problem(where, printable(key) + " = " + printable(value), printable(reason));
    }

    static Problem of(String where, String reason) {
        return new Problem(where, "", printable(reason));
    }

    @Override
    public String toString() {
        return where + ": " + (entry.isEmpty() ? "" : entry + ": ") + reason;
    }

    /** Settings come from outside: they must not be able to write lines of their own into a terminal or log. */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            printable.append(Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c);
            if (printable.length() > MOST_CHARACTERS * 2) {
                return printable.append('…').toString();
            }
        }
        return printable.toString();
    }
}

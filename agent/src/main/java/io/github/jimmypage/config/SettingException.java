package io.github.jimmypage.config;

/** A value or a key is not allowed; the message says what is, in words for whoever wrote the file. */
public final class SettingException extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;

    /** About a value or key, wherever it stands. */
    public SettingException(String message) {
        this(message, 0);
    }

    /**
     * About a place in a text.
     *
     * @param line 1 or more
     */
    SettingException(String message, int line) {
        super(message);
        this.line = line;
    }

    /** {@return the message} */
    String reason() {
        String message = getMessage();
        return message == null ? "not allowed" : message;
    }

    /** {@return the line, or 0 if it is not about a place in a text} */
    int line() {
        return line;
    }
}

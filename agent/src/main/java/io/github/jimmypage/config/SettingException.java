package io.github.jimmypage.config;

/** A value or a key is not allowed; the message says what is, in words for whoever wrote the file. */
public final class SettingException extends Exception {
    /** Creates the exception. */
    public SettingException(String message) {
        super(message);
    }
}

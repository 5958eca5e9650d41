package io.github.jimmypage.refresh;

/**
 * By what a client that wrote is known again.
 *
 * @param kind where it was found
 * @param value the id or name; a digest where it is a credential
 */
public record WriterId(Kind kind, String value) {
    /** What identifies a client to the application, or to us where nothing does. */
    public enum Kind {
        SESSION,
        PRINCIPAL,
        CREDENTIAL,
        COOKIE
    }
}

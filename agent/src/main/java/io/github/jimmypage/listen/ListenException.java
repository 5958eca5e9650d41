package io.github.jimmypage.listen;

/** Why nothing is heard at the moment, in words for whoever operates it; never with anything secret. */
final class ListenException extends Exception {
    private static final long serialVersionUID = 1;

    ListenException(String message) {
        super(message, null, false, false);
    }
}

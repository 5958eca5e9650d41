package io.github.jimmypage.shop.web;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** A message for the next page that the visitor sees, and for that one only. */
final class Flash {

    private static final String NAME = "flash";

    private Flash() {}

    static void put(HttpSession session, String message) {
        session.setAttribute(NAME, message);
    }

    static @Nullable String take(HttpSession session) {
        if (session.getAttribute(NAME) instanceof String message) {
            session.removeAttribute(NAME);
            return message;
        }
        return null;
    }
}

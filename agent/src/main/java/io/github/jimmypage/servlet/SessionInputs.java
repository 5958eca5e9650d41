package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.Input;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** What of a session that is none of its attributes can be an input. Without state; thread-safe. */
final class SessionInputs {
    /** The id that the client asked with, valid or not. */
    static final String REQUESTED = "requested";

    static final String ID = "id";
    static final String NEW = "new";
    static final String CREATED = "created";

    private SessionInputs() {}

    static String valueOf(String name, HttpServletRequest request) {
        if (name.equals(REQUESTED)) {
            String requested = request.getRequestedSessionId();
            return requested == null ? Input.ABSENT : Digest.of(requested + request.isRequestedSessionIdValid());
        }
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Input.ABSENT;
        }
        try {
            return switch (name) {
                case ID -> Digest.of(session.getId());
                case NEW -> Boolean.toString(session.isNew());
                case CREATED -> Long.toString(session.getCreationTime());
                default -> throw new IllegalArgumentException(name);
            };
        } catch (IllegalStateException ended) {
            // Ended by another request in between.
            return Input.ABSENT;
        }
    }
}

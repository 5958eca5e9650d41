package io.github.jimmypage.cache;

import java.util.Locale;

/** Why a page that was rendered may not be stored. */
public enum Refusal {
    /** The status was not 200. */
    STATUS,
    /** The application forbids it by {@code Cache-Control} or {@code Pragma} (RFC 9111, section 5.2.2). */
    NO_STORE,
    /** {@code Vary: *}, or a list that names {@code Cookie} (RFC 9111, section 4.1). */
    VARY,
    /** The response set a cookie, or a session was created or ended. */
    SET_COOKIE,
    /** A session attribute was written or removed, or one was read that is not known to be immutable. */
    SESSION_STATE,
    /** A token against forged requests, or a nonce, was read or stands in the page: it is good for one client only. */
    CSRF,
    /** Messages are waiting for this client that it is to see once. */
    FLASH,
    /** The session id, a cookie's value or another credential stands in the page. */
    SECRET,
    /** An attribute was read that a filter had set on the request, and that is not known to be immutable. */
    REQUEST_ATTRIBUTE,
    /** A filter read an attribute that the page had set on the request, and that is not known to be immutable. */
    OUTER_ATTRIBUTE,
    /** It depends on more inputs, or exists in more variants, than are kept. */
    VARIANTS,
    /** It was rendered for two clients that nothing told apart, and came out differently. */
    NOT_SHARED,
    /** The request wrote to a table that is not whitelisted. */
    WROTE,
    /** A JDBC call failed: the page may show an outage as an empty list. */
    DATABASE_ERROR,
    /** Nothing of this path was ever seen using the database, so no write could make the page stale. */
    NO_DATABASE,
    /** The content type is not on the list. */
    CONTENT_TYPE,
    /** The response was not brought to a regular end, or could not be captured whole. */
    INCOMPLETE,
    /** The body is larger than {@code cache.max-page-bytes}. */
    TOO_LARGE,
    /** A page of its path was not what the application renders. */
    QUARANTINED;

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name as it stands in {@code Cache-Status}, logs and metrics. */
    public String label() {
        return label;
    }
}

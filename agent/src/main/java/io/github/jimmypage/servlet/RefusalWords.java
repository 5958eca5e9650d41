package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.CachePolicy;
import io.github.jimmypage.cache.Refusal;
import io.github.jimmypage.cache.RenderedResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Says in words what a refusal is about. Names and types, never a value. Without state; thread-safe. */
final class RefusalWords {
    private static final int MOST_NAMES = 10;

    private RefusalWords() {}

    /**
     * In parentheses, or empty where there is nothing to say.
     *
     * @param seen what the refusal is about, where it was seen
     */
    static String of(Refusal refusal, String seen, RenderedResponse rendered, HttpServletResponse response) {
        String words = words(refusal, seen, rendered, response);
        return words.isEmpty() ? "" : " (" + words + ")";
    }

    private static String words(Refusal refusal, String seen, RenderedResponse rendered, HttpServletResponse response) {
        return switch (refusal) {
            case STATUS -> "status " + rendered.status();
            case NO_STORE -> "by " + controls(response);
            case VARY -> "header Vary";
            case SET_COOKIE -> seen.isEmpty() ? cookies(response) : seen;
            case CONTENT_TYPE ->
                rendered.contentType() == null ? "none was set" : CachePolicy.mediaType(rendered.contentType());
            case TOO_LARGE -> "larger than cache.max-page-bytes";
            case WROTE -> "the request wrote to a table that is not on the expiration whitelist";
            case DATABASE_ERROR -> "a call of JDBC failed";
            case NO_DATABASE -> "no request for this path was seen using the database; cache.include may name it";
            case VARIANTS -> "more than cache.max-variants or too many inputs: " + rendered.inputs();
            case NOT_SHARED -> "it came out differently for two clients that nothing told apart";
            case INCOMPLETE -> "the answer did not come to its regular end, or could not be captured whole";
            case SESSION_STATE -> seen.isEmpty() ? "the session changed meanwhile" : seen;
            case SECRET -> "the session's id, a cookie's value or another credential stands in the page";
            case CSRF -> seen.isEmpty() ? "a token or a nonce stands in the page" : seen;
            case FLASH, REQUEST_ATTRIBUTE, OUTER_ATTRIBUTE, QUARANTINED -> seen;
        };
    }

    private static String controls(HttpServletResponse response) {
        Set<String> present = new LinkedHashSet<>();
        for (String name : new String[] {"Cache-Control", "Pragma", "Expires", "Age"}) {
            if (response.containsHeader(name)) {
                present.add("header " + name);
            }
        }
        return present.isEmpty() ? "a header" : String.join(", ", present);
    }

    private static String cookies(HttpServletResponse response) {
        Set<String> names = new LinkedHashSet<>();
        Collection<String> set = response.getHeaders("Set-Cookie");
        for (String cookie : set) {
            int equals = cookie.indexOf('=');
            if (equals > 0 && names.size() < MOST_NAMES) {
                names.add("cookie " + cookie.substring(0, equals).trim());
            }
        }
        return names.isEmpty() ? "a session was created or ended" : String.join(", ", names);
    }
}

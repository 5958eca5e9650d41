package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.PageCache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A request with an unsafe method. One that succeeded invalidates the pages of its own URI, and of those that {@code Location} and
 * {@code Content-Location} name on the same server (RFC 9111, section 4.4): it may have changed them in a way that JDBC does not
 * show. Immutable.
 *
 * <p>What must be known of the request is asked at its beginning: at the end of an asynchronous one Jetty has taken most of it away.
 *
 * @param words method and path, for people
 * @param uri as it was asked for
 * @param serverName as the client knows it
 * @param sessionCookie name of the application's session cookie, which may stand in paths as well
 */
record UnsafeRequest(String words, String uri, String serverName, String sessionCookie) {
    private static final String THIS_SERVER = "this-server.invalid";
    private static final String[] NAMING_HEADERS = {"Location", "Content-Location"};

    /** Null for a request with a safe method (RFC 9110, section 9.2.1). */
    static @Nullable UnsafeRequest of(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS", "TRACE" -> null;
            default ->
                new UnsafeRequest(
                        request.getMethod() + " " + Paths.forPatterns(request),
                        request.getRequestURI(),
                        request.getServerName(),
                        Visitor.sessionCookie(request.getServletContext()));
        };
    }

    /** The answer is complete, and the application wrote nothing that was seen. */
    void ended(HttpServletResponse response, PageCache cache) {
        int status = response.getStatus();
        if (status < 200 || status >= 400) {
            return;
        }
        invalidate(uri, cache);
        for (String name : NAMING_HEADERS) {
            for (String value : response.getHeaders(name)) {
                String path = pathOnSameServer(value);
                if (path != null && !path.equals(uri)) {
                    invalidate(path, cache);
                }
            }
        }
    }

    private void invalidate(String path, PageCache cache) {
        cache.invalidatePath(Paths.withoutSession(path, sessionCookie));
    }

    /** Null where it names another server, or nothing that can be read. */
    @Nullable
    String pathOnSameServer(String reference) {
        try {
            URI named = new URI("http://" + THIS_SERVER + uri).resolve(reference);
            String host = named.getHost();
            boolean same = THIS_SERVER.equals(host) || serverName.equalsIgnoreCase(host);
            return same ? named.getRawPath() : null;
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            return null;
        }
    }
}

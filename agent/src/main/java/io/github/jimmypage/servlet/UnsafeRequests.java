package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.PageCache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Requests with an unsafe method. One that succeeded invalidates the pages of its own URI, and of those that {@code Location} and
 * {@code Content-Location} name on the same server (RFC 9111, section 4.4): it may have changed them in a way that JDBC does not
 * show. Without state; thread-safe.
 */
final class UnsafeRequests {
    private static final String THIS_SERVER = "this-server.invalid";
    private static final String[] NAMING_HEADERS = {"Location", "Content-Location"};

    private UnsafeRequests() {}

    /** RFC 9110, section 9.2.1. */
    static boolean isUnsafe(String method) {
        return switch (method) {
            case "GET", "HEAD", "OPTIONS", "TRACE" -> false;
            default -> true;
        };
    }

    static void ended(HttpServletRequest request, HttpServletResponse response, PageCache cache) {
        int status = response.getStatus();
        if (status < 200 || status >= 400) {
            return;
        }
        String sessionCookie = Visitor.sessionCookie(request.getServletContext());
        String own = request.getRequestURI();
        invalidate(own, sessionCookie, cache);
        for (String name : NAMING_HEADERS) {
            Collection<String> values = response.getHeaders(name);
            for (String value : values) {
                String path = pathOnSameServer(value, request);
                if (path != null && !path.equals(own)) {
                    invalidate(path, sessionCookie, cache);
                }
            }
        }
    }

    private static void invalidate(String path, String sessionCookie, PageCache cache) {
        cache.invalidatePath(Paths.withoutSession(path, sessionCookie));
    }

    /** Null where it names another server, or nothing that can be read. */
    static @Nullable String pathOnSameServer(String reference, HttpServletRequest request) {
        try {
            URI named = new URI("http://" + THIS_SERVER + request.getRequestURI()).resolve(reference);
            String host = named.getHost();
            boolean same = THIS_SERVER.equals(host) || request.getServerName().equalsIgnoreCase(host);
            return same ? named.getRawPath() : null;
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            return null;
        }
    }
}

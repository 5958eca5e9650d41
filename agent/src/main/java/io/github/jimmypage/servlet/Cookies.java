package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.Identity;
import io.github.jimmypage.cache.IdentityPolicy;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The request's cookies, read from the header itself: {@code getCookies} drops what it does not understand, and what was dropped
 * could tell visitors apart. Without state; thread-safe.
 */
final class Cookies {
    private Cookies() {}

    static void addTo(
            Identity.Builder identity, HttpServletRequest request, String sessionCookie, IdentityPolicy policy) {
        Enumeration<String> headers = request.getHeaders("Cookie");
        while (headers != null && headers.hasMoreElements()) {
            String header = headers.nextElement();
            for (int start = 0; start < header.length(); ) {
                int end = end(header, start);
                String name = name(header, start, end);
                if (!name.isEmpty() && !name.equals(sessionCookie) && !isIgnored(name, policy)) {
                    identity.add(Identity.Kind.COOKIE, name, value(header, start, end));
                }
                start = end + 1;
            }
        }
    }

    private static boolean isIgnored(String name, IdentityPolicy policy) {
        return policy.isIgnoredCookie(name) || FlashCookie.is(name);
    }

    /** A cookie as it came. */
    record Sent(String name, String value) {}

    /** All cookies, the session's and the ignored ones included. */
    static List<Sent> all(HttpServletRequest request) {
        List<Sent> all = new ArrayList<>();
        Enumeration<String> headers = request.getHeaders("Cookie");
        while (headers != null && headers.hasMoreElements()) {
            String header = headers.nextElement();
            for (int start = 0; start < header.length(); ) {
                int end = end(header, start);
                all.add(new Sent(name(header, start, end), value(header, start, end)));
                start = end + 1;
            }
        }
        return all;
    }

    /** The value of the first cookie of this name, or null. */
    static @Nullable String value(String header, String name) {
        for (int start = 0; start < header.length(); ) {
            int end = end(header, start);
            if (name(header, start, end).equals(name)) {
                return value(header, start, end);
            }
            start = end + 1;
        }
        return null;
    }

    /** Where the cookie that starts here ends. */
    static int end(String header, int start) {
        int semicolon = header.indexOf(';', start);
        return semicolon < 0 ? header.length() : semicolon;
    }

    static String name(String header, int start, int end) {
        int equals = header.indexOf('=', start);
        return header.substring(start, equals < 0 || equals > end ? end : equals)
                .trim();
    }

    private static String value(String header, int start, int end) {
        int equals = header.indexOf('=', start);
        return equals < 0 || equals > end
                ? ""
                : header.substring(equals + 1, end).trim();
    }
}

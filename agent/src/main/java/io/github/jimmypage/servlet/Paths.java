package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.CachePolicy;
import io.github.jimmypage.cache.IdentityPolicy;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Paths and queries as keys and patterns need them. Without state; thread-safe. */
final class Paths {
    private Paths() {}

    /**
     * Whether the patterns exclude the path, in the spelling of the client or in the container's: {@code /%61dmin} is {@code
     * /admin}.
     */
    static boolean isExcluded(HttpServletRequest request, CachePolicy policy) {
        String raw = withoutParameters(request.getRequestURI());
        if (policy.isExcluded(raw)) {
            return true;
        }
        return isPlain(raw) ? false : policy.isExcluded(decoded(request));
    }

    /** The path for path patterns: with the context path, without path parameters. */
    static String forPatterns(HttpServletRequest request) {
        String raw = withoutParameters(request.getRequestURI());
        return isPlain(raw) ? raw : decoded(request);
    }

    private static String decoded(HttpServletRequest request) {
        String info = request.getPathInfo();
        return request.getContextPath() + request.getServletPath() + (info == null ? "" : info);
    }

    /** Whether a container would leave the path as it is. */
    private static boolean isPlain(String path) {
        return path.indexOf('%') < 0 && !path.contains("//") && !path.contains("/.");
    }

    private static String withoutParameters(String path) {
        if (path.indexOf(';') < 0) {
            return path;
        }
        StringBuilder plain = new StringBuilder(path.length());
        boolean parameter = false;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == ';') {
                parameter = true;
            } else if (c == '/') {
                parameter = false;
            }
            if (!parameter) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** The path for the key: without the session's parameter, with every other, which may be content. */
    static String withoutSession(String path, String sessionParameter) {
        String result = path;
        int at = result.indexOf(';');
        while (at >= 0) {
            int end = at + 1;
            while (end < result.length() && result.charAt(end) != ';' && result.charAt(end) != '/') {
                end++;
            }
            int equals = result.indexOf('=', at);
            String name = result.substring(at + 1, equals < 0 || equals > end ? end : equals);
            if (name.equalsIgnoreCase("jsessionid") || name.equals(sessionParameter)) {
                result = result.substring(0, at) + result.substring(end);
                at = result.indexOf(';', at);
            } else {
                at = result.indexOf(';', end);
            }
        }
        return result;
    }

    /** The raw query without ignored parameters, order kept; null when nothing is left. */
    static @Nullable String query(@Nullable String raw, IdentityPolicy policy) {
        if (raw == null) {
            return null;
        }
        StringBuilder kept = null;
        int start = 0;
        while (start <= raw.length()) {
            int ampersand = raw.indexOf('&', start);
            int end = ampersand < 0 ? raw.length() : ampersand;
            int equals = raw.indexOf('=', start);
            String name = raw.substring(start, equals < 0 || equals > end ? end : equals);
            boolean ignored = policy.isIgnoredParameter(name);
            if (ignored && kept == null) {
                kept = new StringBuilder(raw.length()).append(raw, 0, Math.max(0, start - 1));
            } else if (!ignored && kept != null) {
                if (kept.length() > 0) {
                    kept.append('&');
                }
                kept.append(raw, start, end);
            }
            start = end + 1;
        }
        if (kept == null) {
            return raw;
        }
        return kept.length() == 0 ? null : kept.toString();
    }
}

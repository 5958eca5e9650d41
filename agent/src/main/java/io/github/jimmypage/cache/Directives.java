package io.github.jimmypage.cache;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The directives of {@code Cache-Control} (RFC 9111, section 5.2), read over all its field lines. Immutable.
 *
 * <p>A malformed argument counts as the most restrictive reading.
 *
 * @param noStore {@code no-store} or {@code no-cache}
 * @param isPrivate {@code private}
 * @param neverStale {@code must-revalidate} or {@code proxy-revalidate}: once stale, it may not be served any more
 * @param maxAgeSeconds the smaller of {@code max-age} and {@code s-maxage}, else what {@code Expires} says; -1 for none
 */
record Directives(boolean noStore, boolean isPrivate, boolean neverStale, long maxAgeSeconds) {
    /** Spring Security puts exactly these on every response that has no caching header of its own. */
    private static final String SPRING_SECURITY_CACHE_CONTROL = "no-cache, no-store, max-age=0, must-revalidate";

    private static final Directives NONE = new Directives(false, false, false, -1);

    static Directives of(List<String> cacheControl, List<String> pragma, @Nullable String expires) {
        if (isSpringSecurityDefault(cacheControl, pragma, expires)) {
            return NONE;
        }
        Parser parser = new Parser();
        for (String value : cacheControl) {
            parser.read(value);
        }
        for (String value : pragma) {
            if (value.toLowerCase(Locale.ROOT).contains("no-cache")) {
                parser.noStore = true;
            }
        }
        if (expires != null && parser.maxAge < 0) {
            parser.maxAge = secondsUntil(expires);
        }
        return new Directives(parser.noStore, parser.isPrivate, parser.neverStale, parser.maxAge);
    }

    private static boolean isSpringSecurityDefault(
            List<String> cacheControl, List<String> pragma, @Nullable String expires) {
        return cacheControl.size() == 1
                && cacheControl.get(0).equals(SPRING_SECURITY_CACHE_CONTROL)
                && (pragma.isEmpty() || (pragma.size() == 1 && pragma.get(0).equals("no-cache")))
                && (expires == null || expires.equals("0"));
    }

    /** What is no date, "0" above all, means "already expired" (RFC 9111, section 5.3). */
    private static long secondsUntil(String expires) {
        long millis = HttpDate.millis(expires);
        return millis == Long.MIN_VALUE ? 0 : Math.max(0, (millis - System.currentTimeMillis()) / 1000);
    }

    /** Splits at commas outside of quotes. */
    private static final class Parser {
        private boolean noStore;
        private boolean isPrivate;
        private boolean neverStale;
        private long maxAge = -1;

        private void read(String value) {
            int start = 0;
            boolean quoted = false;
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (quoted && c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = !quoted;
                } else if (c == ',' && !quoted) {
                    directive(value.substring(start, i));
                    start = i + 1;
                }
            }
            directive(value.substring(start));
        }

        private void directive(String text) {
            int equals = text.indexOf('=');
            String name = (equals < 0 ? text : text.substring(0, equals)).trim().toLowerCase(Locale.ROOT);
            switch (name) {
                case "no-store", "no-cache" -> noStore = true;
                case "private" -> isPrivate = true;
                case "must-revalidate", "proxy-revalidate" -> neverStale = true;
                case "max-age", "s-maxage" -> {
                    long seconds = equals < 0 ? 0 : seconds(text.substring(equals + 1));
                    maxAge = maxAge < 0 ? seconds : Math.min(maxAge, seconds);
                }
                default -> {
                    // Other directives say nothing about storing.
                }
            }
        }

        private static long seconds(String text) {
            String digits = text.trim();
            if (digits.length() >= 2 && digits.startsWith("\"") && digits.endsWith("\"")) {
                digits = digits.substring(1, digits.length() - 1);
            }
            if (digits.isEmpty() || digits.length() > 18) {
                return digits.isEmpty() ? 0 : Integer.MAX_VALUE;
            }
            long seconds = 0;
            for (int i = 0; i < digits.length(); i++) {
                char c = digits.charAt(i);
                if (c < '0' || c > '9') {
                    return 0;
                }
                seconds = seconds * 10 + (c - '0');
            }
            return Math.min(seconds, Integer.MAX_VALUE);
        }
    }
}

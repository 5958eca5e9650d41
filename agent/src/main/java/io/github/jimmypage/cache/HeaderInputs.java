package io.github.jimmypage.cache;

import java.util.Locale;
import java.util.Set;

/** Which request headers make a variant when they are read. Without state; thread-safe. */
final class HeaderInputs {

    /**
     * In every page key already, or of no meaning to the page itself: conditions and ranges (RFC 9110, sections 13 and 14), which are
     * answered after it, and the content coding, which is applied around it.
     */
    private static final Set<String> NO_INPUTS = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "authorization",
            "cookie",
            "forwarded",
            "host",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-range",
            "if-unmodified-since",
            "range",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-prefix",
            "x-forwarded-proto",
            "x-forwarded-scheme",
            "x-forwarded-ssl");

    private HeaderInputs() {}

    static boolean isNoInput(String name) {
        return NO_INPUTS.contains(name.toLowerCase(Locale.ROOT));
    }
}

package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.IdentityPolicy;
import io.github.jimmypage.cache.Input;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which request headers make a variant when they are read. Without state; thread-safe. */
final class HeaderInputs {
    /** Stands for the names of all headers that a request has. */
    static final Input NAMES = Input.header("*");

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

    /** The input that is read, or null for none: a header that is not neutral is a part of the identity. */
    static @Nullable Input of(String name, IdentityPolicy policy) {
        return NO_INPUTS.contains(name.toLowerCase(Locale.ROOT))
                        || policy.isIgnoredRead(name)
                        || !policy.isNeutralHeader(name)
                ? null
                : Input.header(name);
    }
}

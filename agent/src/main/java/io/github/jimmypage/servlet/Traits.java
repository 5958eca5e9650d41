package io.github.jimmypage.servlet;

import io.github.jimmypage.cache.IdentityPolicy;
import io.github.jimmypage.refresh.ReplayRequest;
import io.github.jimmypage.verify.TraitNames;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request brings along, as it came, whether it is in the page key or not. To be collected while the agent looks. Without
 * state; thread-safe.
 */
final class Traits {
    private static final int MOST = 100;

    /** Told in another way, no matter of a page, or a credential. */
    private static final Set<String> LEFT_OUT = Set.of(
            "authorization",
            "cache-control",
            "connection",
            "content-length",
            "cookie",
            "host",
            "if-modified-since",
            "if-none-match",
            "keep-alive",
            "pragma",
            "priority",
            "proxy-authorization",
            "te");

    private Traits() {}

    static Map<String, String> of(RequestScope scope, IdentityPolicy policy) {
        HttpServletRequest container = scope.container();
        TraitNames names = scope.verification().traitNames();
        Map<String, String> traits = new LinkedHashMap<>();
        Enumeration<String> headers = container.getHeaderNames();
        while (headers != null && headers.hasMoreElements()) {
            String header = headers.nextElement();
            String lowerCase = header.toLowerCase(Locale.ROOT);
            if (!LEFT_OUT.contains(lowerCase) && isNoNoise(header, policy)) {
                put(traits, names.header(lowerCase), container.getHeader(header));
            }
        }
        addCookies(traits, container, scope, names);
        addSession(traits, container.getSession(false), names);
        return traits;
    }

    /** What tracers and replays send with each request says nothing, and what says who asks may all the same be declared to make no difference. */
    private static boolean isNoNoise(String header, IdentityPolicy policy) {
        return !header.equalsIgnoreCase(ReplayRequest.NONCE_HEADER)
                && (policy.inputOf(header) != null || !policy.isNeutralHeader(header));
    }

    private static void addCookies(
            Map<String, String> traits, HttpServletRequest container, RequestScope scope, TraitNames names) {
        String session = Visitor.sessionCookie(container.getServletContext());
        String own = scope.refresh().cookie();
        Enumeration<String> headers = container.getHeaders("Cookie");
        while (headers != null && headers.hasMoreElements()) {
            String header = headers.nextElement();
            for (int start = 0; start < header.length(); ) {
                int end = Cookies.end(header, start);
                String name = Cookies.name(header, start, end);
                if (!name.isEmpty() && !name.equals(session) && !name.equals(own)) {
                    put(traits, names.cookie(name), Cookies.value(header, name));
                }
                start = end + 1;
            }
        }
    }

    private static void addSession(Map<String, String> traits, @Nullable HttpSession session, TraitNames names) {
        if (session == null) {
            return;
        }
        try {
            put(traits, TraitNames.SESSION, session.getId());
            Enumeration<String> attributes = session.getAttributeNames();
            while (attributes.hasMoreElements()) {
                String name = attributes.nextElement();
                if (!AttributeNames.isToken(name)) {
                    put(traits, names.sessionAttribute(name), described(session.getAttribute(name)));
                }
            }
        } catch (IllegalStateException ended) {
            // Ended by another request in between.
        }
    }

    /** Values that can be changed in place are told by which object they are: asking them would run code of the application. */
    private static String described(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        String described = ImmutableValues.describe(value);
        return described == null ? Integer.toString(System.identityHashCode(value)) : described;
    }

    private static void put(Map<String, String> traits, @Nullable String name, @Nullable String value) {
        if (name != null && value != null && traits.size() < MOST) {
            traits.put(name, value);
        }
    }
}

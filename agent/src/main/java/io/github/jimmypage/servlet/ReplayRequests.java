package io.github.jimmypage.servlet;

import io.github.jimmypage.refresh.Connector;
import io.github.jimmypage.refresh.Refresher;
import io.github.jimmypage.refresh.ReplayRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a request is sent again when its page is refreshed. Without state; thread-safe.
 *
 * <p><b>No borrowed trust:</b> a replay comes from this machine, which containers and filters trust more than a client. Headers by
 * which a proxy speaks for a client are sent again only when that trust was there before: when the container consumed them, or
 * when the request came from the very address that a replay comes from (KNOWN_BUGS 40): any other may be trusted less, if only
 * another one of the loopback's. What they leave out makes the replay another page's request,
 * and it is not stored then.
 */
final class ReplayRequests {
    /** Of one connection (RFC 9110, section 7.6.1), of one client's stored copy, or about a body that a GET has not. */
    private static final Set<String> NOT_SENT = Set.of(
            "connection",
            "content-length",
            "content-type",
            "expect",
            "http2-settings",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-range",
            "if-unmodified-since",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "range",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "x-jimmypage-replay");

    private static final Set<String> FORWARDING = Set.of(
            "cf-connecting-ip",
            "fastly-client-ip",
            "forwarded",
            "true-client-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "x-original-forwarded-for",
            "x-original-host",
            "x-proxyuser-ip",
            "x-real-ip",
            "x-scheme");

    /** Schemes whose credentials hold only once, or only for one connection. */
    private static final List<String> NOT_REPEATABLE = List.of("digest", "negotiate", "ntlm", "dpop", "hoba");

    private ReplayRequests() {}

    /** The request to send; null when it cannot be sent again. */
    static @Nullable ReplayRequest of(HttpServletRequest container, Refresher refresher) {
        boolean tls = container.getAttribute("jakarta.servlet.request.cipher_suite") != null;
        Connector connector =
                refresher.connector(container.getLocalAddr(), container.getLocalPort(), tls, container.getServerName());
        if (connector == null || hasUnrepeatableCredential(container)) {
            return null;
        }
        boolean trusted = connector.address().equals(container.getRemoteAddr()) || isForwardingConsumed(container, tls);
        String query = container.getQueryString();
        String target = container.getRequestURI() + (query == null ? "" : "?" + query);
        return isOneLine(target) ? new ReplayRequest(connector, target, headers(container, trusted)) : null;
    }

    private static boolean hasUnrepeatableCredential(HttpServletRequest container) {
        String authorization = container.getHeader("Authorization");
        if (authorization == null) {
            return false;
        }
        String scheme = authorization.strip().toLowerCase(Locale.ROOT);
        for (String once : NOT_REPEATABLE) {
            if (scheme.startsWith(once)) {
                return true;
            }
        }
        return container.getHeader("DPoP") != null;
    }

    /** Whether the container says of itself what the connection alone does not say. */
    private static boolean isForwardingConsumed(HttpServletRequest container, boolean tls) {
        if (container.getScheme().equals("https") != tls) {
            return true;
        }
        String host = container.getHeader("Host");
        return host != null && !nameOf(host).equalsIgnoreCase(nameOf(container.getServerName()));
    }

    /** Without the port; without the brackets of an IPv6 address, which Undertow takes off. */
    private static String nameOf(String host) {
        int bracket = host.lastIndexOf(']');
        if (bracket > 0 && host.startsWith("[")) {
            return host.substring(1, bracket);
        }
        int port = host.lastIndexOf(':');
        return port >= 0 && port == host.indexOf(':') ? host.substring(0, port) : host;
    }

    private static List<ReplayRequest.Header> headers(HttpServletRequest container, boolean trusted) {
        List<ReplayRequest.Header> headers = new ArrayList<>(16);
        boolean hostSeen = false;
        boolean forSeen = false;
        boolean forwarded = false;
        Enumeration<String> names = container.getHeaderNames();
        while (names != null && names.hasMoreElements()) {
            String name = names.nextElement();
            String lower = name.toLowerCase(Locale.ROOT);
            boolean forwarding = lower.startsWith("x-forwarded-") || FORWARDING.contains(lower);
            if (lower.startsWith(":") || NOT_SENT.contains(lower) || (forwarding && !trusted)) {
                continue;
            }
            hostSeen |= lower.equals("host");
            forSeen |= lower.equals("x-forwarded-for");
            forwarded |= lower.startsWith("x-forwarded-");
            addValues(headers, name, container.getHeaders(name));
        }
        if (!hostSeen) {
            // Under HTTP/2 some containers show none (RFC 9113, section 8.3.1: it came as :authority).
            headers.add(0, new ReplayRequest.Header("Host", host(container)));
        }
        if (forwarded && !forSeen && trusted) {
            // Tomcat's valve takes this one away when it has read it, and reads the others only where it stands.
            headers.add(new ReplayRequest.Header("X-Forwarded-For", container.getRemoteAddr()));
        }
        return headers;
    }

    private static void addValues(
            List<ReplayRequest.Header> headers, String name, @Nullable Enumeration<String> values) {
        while (values != null && values.hasMoreElements()) {
            String value = values.nextElement();
            if (isOneLine(value)) {
                headers.add(new ReplayRequest.Header(name, value));
            }
        }
    }

    /** A container lets no line end through; should one ever do, it must not become a request of its own. */
    private static boolean isOneLine(String text) {
        return text.indexOf('\r') < 0 && text.indexOf('\n') < 0;
    }

    private static String host(HttpServletRequest container) {
        int port = container.getServerPort();
        boolean usual = port == (container.getScheme().equals("https") ? 443 : 80);
        return usual ? container.getServerName() : container.getServerName() + ":" + port;
    }
}

package io.github.jimmypage.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The cookie by which a writer is known again who has no session, login or credential. Without state; thread-safe.
 *
 * <p>It holds a random id and nothing else; the generation stands in the agent's table under that id. The generation itself could
 * not stand in it: the response may be sent before the write is committed, by an outer filter that wraps the request in a
 * transaction (KNOWN_BUGS 32), and then nobody knows the number yet. An id that somebody made up is known to nobody, so it needs
 * no signature.
 *
 * <p>Where several JVMs are on one database each request that writes gives its client a new id, whatever else it is known by: on the
 * others it is known to nobody until they have heard of all that was written, and until then its client is served nothing there. One
 * that somebody made up costs him his hits.
 */
final class OwnCookie {
    private static final int ID_BYTES = 16;
    private static final int LONGEST_MARK = 500;
    private static final String[] FORWARDED_HOST = {"X-Forwarded-Host", "X-Original-Host"};
    private static final String FORWARDED = "Forwarded";
    private static final String HOST = "host=";
    private static final SecureRandom RANDOM = new SecureRandom();

    private OwnCookie() {}

    /** The id that the request brings, or null. */
    static @Nullable String id(HttpServletRequest request, String name) {
        if (name.isEmpty()) {
            return null;
        }
        Enumeration<String> headers = request.getHeaders("Cookie");
        while (headers != null && headers.hasMoreElements()) {
            String header = headers.nextElement();
            if (header.contains(name)) {
                String id = Cookies.value(header, name);
                if (id != null && isId(id)) {
                    return id;
                }
            }
        }
        return null;
    }

    /** Whether the request brings a cookie of this name, or something like it, be it an id or not. */
    static boolean isBrought(HttpServletRequest request, String name) {
        Enumeration<String> headers = request.getHeaders("Cookie");
        while (headers != null && headers.hasMoreElements()) {
            if (headers.nextElement().contains(name + "=")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isId(String text) {
        if (text.length() != 2 * ID_BYTES) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static String newId() {
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    /** The value of a {@code Set-Cookie} header. Written by hand, because older servlet APIs know no SameSite. */
    static String setCookie(String name, String id, Duration remembered, boolean secure) {
        return name + "=" + id + "; Max-Age=" + Math.max(1, remembered.toSeconds()) + "; Path=/; HttpOnly; SameSite=Lax"
                + (secure ? "; Secure" : "");
    }

    /**
     * Where a cookie of this name comes back that is set in answer to the request, and for how long, as told to other JVMs: those who would
     * get it there say the same. Ports and paths do not count (RFC 6265, section 8.5); what a proxy made of the host that the client asked
     * for does.
     *
     * @param remembered how long clients keep it
     * @return empty where it cannot be said
     */
    static String mark(HttpServletRequest container, String name, Duration remembered) {
        String host = container.getServerName();
        if (name.isEmpty() || host == null) {
            return "";
        }
        StringBuilder mark = new StringBuilder(name)
                .append('/')
                .append(remembered.toSeconds())
                .append(container.isSecure() ? "@https://" : "@http://")
                .append(host.toLowerCase(Locale.ROOT));
        for (String header : FORWARDED_HOST) {
            Enumeration<String> values = container.getHeaders(header);
            while (values != null && values.hasMoreElements()) {
                mark.append(' ').append(values.nextElement());
            }
        }
        Enumeration<String> values = container.getHeaders(FORWARDED);
        while (values != null && values.hasMoreElements()) {
            appendHosts(values.nextElement(), mark);
        }
        return isPlain(mark) ? mark.toString() : "";
    }

    /** Of {@code Forwarded} (RFC 7239) the hosts alone: the rest of it is another one for each client. */
    private static void appendHosts(String forwarded, StringBuilder mark) {
        int start = 0;
        for (int i = 0; i <= forwarded.length(); i++) {
            if (i == forwarded.length() || forwarded.charAt(i) == ';' || forwarded.charAt(i) == ',') {
                String parameter = forwarded.substring(start, i).strip();
                if (parameter.regionMatches(true, 0, HOST, 0, HOST.length())) {
                    mark.append(' ').append(parameter);
                }
                start = i + 1;
            }
        }
    }

    private static boolean isPlain(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return text.length() <= LONGEST_MARK;
    }

    /** A Cookie header without the cookie of this name; null when nothing is left. */
    static @Nullable String without(String header, String name) {
        StringBuilder kept = new StringBuilder(header.length());
        for (int start = 0; start < header.length(); ) {
            int end = Cookies.end(header, start);
            if (!Cookies.name(header, start, end).equals(name)) {
                if (kept.length() > 0) {
                    kept.append("; ");
                }
                kept.append(header.substring(start, end).strip());
            }
            start = end + 1;
        }
        return kept.length() == 0 ? null : kept.toString();
    }
}

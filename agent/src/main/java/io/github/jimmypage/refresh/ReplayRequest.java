package io.github.jimmypage.refresh;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A GET to be sent again. Immutable; lives as long as its refresh, since it holds the credentials of the request.
 *
 * @param connector where it goes
 * @param target path and query as they came
 * @param headers without those that belong to one connection or one client's state
 */
public record ReplayRequest(Connector connector, String target, List<Header> headers) {
    /** Carries the nonce; taken away before the application sees it. */
    public static final String NONCE_HEADER = "X-Jimmypage-Replay";

    /** One field line. */
    public record Header(String name, String value) {}

    public ReplayRequest {
        headers = List.copyOf(headers);
    }

    /** Whether it says, as a proxy does, from where its client comes: a container that believes it says so as well. */
    boolean isForwarded() {
        for (Header header : headers) {
            if (header.name().equalsIgnoreCase("X-Forwarded-For")
                    || header.name().equalsIgnoreCase("Forwarded")) {
                return true;
            }
        }
        return false;
    }

    /** What goes over the wire. Field values are bytes to a container, which reads them as ISO-8859-1. */
    byte[] head(String nonce) {
        StringBuilder head = new StringBuilder(512);
        head.append("GET ").append(target).append(" HTTP/1.1\r\n");
        for (Header header : headers) {
            head.append(header.name()).append(": ").append(header.value()).append("\r\n");
        }
        head.append(NONCE_HEADER).append(": ").append(nonce).append("\r\n\r\n");
        return head.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Tells nothing of the headers, which hold credentials. */
    @Override
    public String toString() {
        return target + " to " + connector;
    }
}

package io.github.jimmypage.config;

import java.util.ArrayList;
import java.util.List;

/** {@code host:port,host:port}. What is wrong is named by its place: a text that is not allowed may hold a password, and is not repeated. */
final class ServerAddresses {
    /** More are a mistake: a client that has found one of a Redis Cluster is told of the others. */
    private static final int MOST = 32;

    private static final int LARGEST_PORT = 65_535;

    private final int defaultPort;
    private final String allowed;

    /** @param allowed what to write instead */
    ServerAddresses(int defaultPort, String allowed) {
        this.defaultPort = defaultPort;
        this.allowed = allowed;
    }

    /** {@return one or more} */
    List<ServerAddress> parse(String text) throws SettingException {
        List<String> parts = parts(text);
        if (parts.size() > MOST) {
            throw new SettingException(
                    "there are " + parts.size() + " addresses, and at most " + MOST + " are allowed");
        }
        List<ServerAddress> addresses = new ArrayList<>();
        for (String part : parts) {
            String place = parts.size() == 1 ? "" : "address " + (addresses.size() + 1) + " of " + parts.size();
            if (part.isEmpty() && !place.isEmpty()) {
                throw new SettingException(place + " is empty: leave its comma out, or write HOST:PORT there");
            }
            ServerAddress address = address(part, place);
            for (int i = 0; i < addresses.size(); i++) {
                if (isSame(addresses.get(i), address)) {
                    throw new SettingException(place + " is the same as address " + (i + 1) + ": leave it out");
                }
            }
            addresses.add(address);
        }
        return addresses;
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', start)) {
            parts.add(text.substring(start, comma));
            start = comma + 1;
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** Not by {@code equals}: that of a record is made when it is first called, which a start has no time for. */
    private static boolean isSame(ServerAddress one, ServerAddress other) {
        return one.port() == other.port() && one.host().equalsIgnoreCase(other.host());
    }

    private ServerAddress address(String text, String place) throws SettingException {
        int colon = text.lastIndexOf(':');
        boolean hasPort = colon > text.lastIndexOf(']');
        String host = hasPort ? text.substring(0, colon) : text;
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        if (bracketed) {
            host = host.substring(1, host.length() - 1);
        }
        long port = hasPort ? Digits.parse(text.substring(colon + 1)) : defaultPort;
        if (!isHost(host, bracketed) || port < 1 || port > LARGEST_PORT) {
            throw new SettingException(place.isEmpty() ? allowed : place + " is not HOST or HOST:PORT; " + allowed);
        }
        return new ServerAddress(host, (int) port);
    }

    private static boolean isHost(String text, boolean bracketed) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!plain && (bracketed ? ":.%-_" : ".-_").indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}

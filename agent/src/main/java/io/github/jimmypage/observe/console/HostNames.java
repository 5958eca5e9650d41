package io.github.jimmypage.observe.console;

import io.github.jimmypage.config.OwnAddresses;
import java.util.Locale;
import java.util.Set;

/**
 * By which names the console may be asked. Any port is right: it may be reached through a tunnel. Immutable; thread-safe.
 */
final class HostNames {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final String own;
    private final boolean everyAddress;

    /**
     * @param address that it is bound to, or a name
     * @param loopback whether that is this machine's alone
     */
    HostNames(String address, boolean loopback) {
        String name = address.toLowerCase(Locale.ROOT);
        own = name.indexOf(':') >= 0 && !name.startsWith("[") ? "[" + name + "]" : name;
        everyAddress = !loopback;
    }

    /** Whether this is the value of a {@code Host} header that names the console. */
    boolean contain(String host) {
        int colon = host.lastIndexOf(':');
        boolean hasPort = colon > host.lastIndexOf(']') && colon >= 0;
        if (hasPort && !isPort(host.substring(colon + 1))) {
            return false;
        }
        String name = (hasPort ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
        return LOOPBACK.contains(name) || name.equals(own) || (everyAddress && isAddress(name));
    }

    private static boolean isPort(String text) {
        return text.length() <= 5 && !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isAddress(String name) {
        boolean bracketed = name.startsWith("[") && name.endsWith("]");
        return bracketed
                ? name.substring(1, name.length() - 1).chars().allMatch(c -> "0123456789abcdef:.".indexOf(c) >= 0)
                : name.indexOf(':') < 0 && OwnAddresses.isLiteral(name);
    }

    /** For whoever asked by another name. */
    String words() {
        return "127.0.0.1 or localhost" + (LOOPBACK.contains(own) ? "" : " or " + own);
    }
}

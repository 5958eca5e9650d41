package io.github.jimmypage.config;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;

/** The addresses of this machine: replays hold credentials and never leave it. Without state; thread-safe. */
public final class OwnAddresses {
    private OwnAddresses() {}

    /**
     * Whether this is an address and no name, so that nothing is looked up: {@code 1.example} begins as an address does, and would
     * be.
     */
    public static boolean isLiteral(String text) {
        // What holds a colon is read as an address of IPv6, or is an error.
        return text.indexOf(':') >= 0 || isLiteralV4(text);
    }

    private static boolean isLiteralV4(String text) {
        int parts = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '.') {
                long part = Digits.parse(text.substring(start, i));
                if (part < 0 || part > 255) {
                    return false;
                }
                parts++;
                start = i + 1;
            }
        }
        return parts == 4;
    }

    /** Whether what is sent to this address arrives on this machine. */
    public static boolean contain(InetAddress address) throws SocketException {
        return address.isLoopbackAddress()
                || (!address.isAnyLocalAddress() && NetworkInterface.getByInetAddress(address) != null);
    }
}

package io.github.jimmypage.config;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;

/** The addresses of this machine: replays hold credentials and never leave it. Without state; thread-safe. */
public final class OwnAddresses {
    private OwnAddresses() {}

    /** Whether what is sent to this address arrives on this machine. */
    public static boolean contain(InetAddress address) throws SocketException {
        return address.isLoopbackAddress()
                || (!address.isAnyLocalAddress() && NetworkInterface.getByInetAddress(address) != null);
    }
}

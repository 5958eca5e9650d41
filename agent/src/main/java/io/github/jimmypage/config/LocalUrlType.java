package io.github.jimmypage.config;

import java.io.IOException;
import java.net.InetAddress;

/**
 * {@code http://127.0.0.1:8080} and the like, or nothing. What is sent there holds credentials, so it has to be this machine:
 * a name is looked up once, here, and what it stands for is kept.
 */
final class LocalUrlType extends ValueType<LocalUrl> {
    private static final String ALLOWED =
            "allowed: http://HOST:PORT or https://HOST:PORT without a path, such as http://127.0.0.1:8080";

    private static final int LARGEST_PORT = 65_535;

    @Override
    String describe() {
        return "local URL; empty = none";
    }

    @Override
    LocalUrl parse(String text) throws SettingException {
        if (text.isEmpty()) {
            return LocalUrl.NONE;
        }
        boolean tls = text.regionMatches(true, 0, "https://", 0, 8);
        if (!tls && !text.regionMatches(true, 0, "http://", 0, 7)) {
            throw new SettingException(ALLOWED);
        }
        String rest = text.substring(tls ? 8 : 7);
        if (rest.endsWith("/")) {
            rest = rest.substring(0, rest.length() - 1);
        }
        int colon = rest.lastIndexOf(':');
        boolean hasPort = colon > rest.lastIndexOf(']');
        String host = hasPort ? rest.substring(0, colon) : rest;
        return new LocalUrl(tls, address(host), port(hasPort ? rest.substring(colon + 1) : tls ? "443" : "80"));
    }

    private static int port(String text) throws SettingException {
        long port = Digits.parse(text);
        if (port < 1 || port > LARGEST_PORT) {
            throw new SettingException(ALLOWED + "; a port is a number from 1 to " + LARGEST_PORT);
        }
        return (int) port;
    }

    private static String address(String host) throws SettingException {
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        String name = bracketed ? host.substring(1, host.length() - 1) : host;
        if (!isHost(name, bracketed)) {
            throw new SettingException(ALLOWED);
        }
        if (name.equalsIgnoreCase("localhost")) {
            return "127.0.0.1";
        }
        if (name.equals("127.0.0.1") || name.equals("::1")) {
            // The usual ones wake nothing of the network before the application has set it up.
            return name;
        }
        return lookedUp(name);
    }

    private static boolean isHost(String name, boolean bracketed) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!plain && (bracketed ? ":.%-_" : ".-_").indexOf(c) < 0) {
                return false;
            }
        }
        return !name.isEmpty() && bracketed == name.indexOf(':') >= 0;
    }

    private static String lookedUp(String name) throws SettingException {
        try {
            InetAddress[] addresses = InetAddress.getAllByName(name);
            for (InetAddress address : addresses) {
                if (!OwnAddresses.contain(address)) {
                    throw new SettingException("'" + name + "' is " + address.getHostAddress()
                            + ", which is no address of this machine; replays hold credentials and never leave it");
                }
            }
            return addresses[0].getHostAddress();
        } catch (IOException unknown) {
            throw new SettingException("'" + name + "' is not known to this machine; " + ALLOWED);
        }
    }
}

package io.github.jimmypage.endtoend;

import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the console of a server is, as its log says. */
final class ConsoleServer {
    private static final Pattern SAID = Pattern.compile("console: (http://127\\.0\\.0\\.1:\\d+/)#token=(\\S+)");

    private ConsoleServer() {}

    /** The flags with which a server has a console on a port that is free now. */
    static String[] flags(String... more) {
        return flagsAt(freePort(), more);
    }

    /** The flags with which it has one on this port. */
    static String[] flagsAt(int port, String... more) {
        String[] flags = new String[more.length + 2];
        flags[0] = "-javaagent:" + Artifacts.agent();
        flags[1] = "-Djimmypage.console.port=" + port;
        System.arraycopy(more, 0, flags, 2, more.length);
        return flags;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The link with the token: told when the first request came. */
    static Link link(Server server, String anyPage) {
        server.visitor().get(anyPage);
        Matcher said = Eventually.get(
                "the console's address", () -> SAID.matcher(server.child().err()), Matcher::find);
        return new Link(said.group(1), said.group(2));
    }

    /** An address, and what opens it. */
    record Link(String address, String token) {
        String whole() {
            return address + "#token=" + token;
        }
    }
}

package io.github.jimmypage.endtoend.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A server with the agent and TLS besides, HTTP/2 for whoever changes to it, and, where the rig is a Tomcat, a Unix domain socket and
 * a port for AJP.
 *
 * @param socket where that is, if it is
 */
public record ManyConnectors(Server server, Path socket) {
    private static final Pattern TLS_PORT = Pattern.compile("(?m)^TLS=(\\d+)$");
    private static final Pattern AJP_PORT = Pattern.compile("(?m)^AJP=(\\d+)$");
    private static final Map<String, ManyConnectors> SHARED = new ConcurrentHashMap<>();

    /** One for all who ask for the same settings on the same rig. */
    public static ManyConnectors of(RigOnJdk rig, String purpose, String... settings) {
        return SHARED.computeIfAbsent(rig + " " + purpose, key -> start(rig, purpose, List.of(), settings));
    }

    private static ManyConnectors start(RigOnJdk rig, String purpose, List<String> more, String... settings) {
        Path socket = newSocket();
        List<String> flags = new ArrayList<>(more);
        flags.add("-javaagent:" + Artifacts.agent());
        flags.add("-Drig.keys=" + Keys.directory());
        flags.add("-Drig.http2=true");
        flags.add("-Drig.socket=" + socket);
        flags.add("-Drig.ajp=true");
        for (String setting : settings) {
            flags.add("-Djimmypage." + setting);
        }
        return new ManyConnectors(rig.start(purpose, flags.toArray(new String[0])), socket);
    }

    /** One whose port for TLS lets in nobody without a certificate: a Tomcat. */
    public static ManyConnectors wantingCertificates(RigOnJdk rig, String purpose, String... settings) {
        return SHARED.computeIfAbsent(
                rig + " " + purpose, key -> start(rig, purpose, List.of("-Drig.certificates=required"), settings));
    }

    /** In a directory of its own with a short name: such paths have at most a hundred characters. */
    private static Path newSocket() {
        try {
            Path directory = Files.createTempDirectory("rig");
            Path socket = directory.resolve("socket");
            directory.toFile().deleteOnExit();
            socket.toFile().deleteOnExit();
            return socket;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public int tlsPort() {
        return Integer.parseInt(server.child().awaitLine(TLS_PORT));
    }

    public int ajpPort() {
        return Integer.parseInt(server.child().awaitLine(AJP_PORT));
    }
}

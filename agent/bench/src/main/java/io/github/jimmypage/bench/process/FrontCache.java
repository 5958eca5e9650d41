package io.github.jimmypage.bench.process;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Caches that stand before a server. They keep each page for an hour, and say {@code X-Cache: hit} where they had it. */
public enum FrontCache {
    NGINX(Peer.NGINX, "nginx.conf"),
    VARNISH(Peer.VARNISH, "varnish.vcl");

    private final Peer peer;
    private final String template;

    FrontCache(Peer peer, String template) {
        this.peer = peer;
        this.template = template;
    }

    /**
     * Starts it.
     *
     * @param folder of its own, for its configuration and for what it keeps; made when missing
     * @param origin port of the server that it stands before
     * @param log takes what it prints
     */
    Server start(Peers peers, Path folder, int origin, Path log) throws IOException {
        int port = Server.freePort();
        Files.createDirectories(folder);
        Path configuration = folder.resolve(template);
        Files.writeString(configuration, configuration(folder, port, origin));
        String program = peers.get(peer).toString();
        return Server.onLeash(arguments(program, folder.toString(), configuration.toString(), port), port, log);
    }

    private List<String> arguments(String program, String folder, String configuration, int port) {
        return switch (this) {
            case NGINX -> List.of(program, "-p", folder, "-c", configuration);
            case VARNISH ->
                // In the foreground, with a folder of its own, without a port for operators and without another user.
                List.of(
                        program,
                        "-F",
                        "-n",
                        folder,
                        "-a",
                        "127.0.0.1:" + port,
                        "-f",
                        configuration,
                        "-s",
                        "malloc,256m",
                        "-T",
                        "none",
                        "-j",
                        "none");
        };
    }

    /** Its configuration, filled in. */
    String configuration(Path folder, int port, int origin) throws IOException {
        try (InputStream in = FrontCache.class.getResourceAsStream(template)) {
            if (in == null) {
                throw new FileNotFoundException(template);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("FOLDER", folder.toString())
                    .replace("PORT", Integer.toString(port))
                    .replace("ORIGIN", Integer.toString(origin));
        }
    }
}

package io.github.jimmypage.refresh;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A connector of loopback that hands each request's head to a test and then answers and closes. Ends with the test. */
final class PlayedConnector implements AutoCloseable {
    private final ServerSocket listening;
    private final List<String> heads = new CopyOnWriteArrayList<>();

    /** What the test does with a request; gives back whether it is answered. */
    interface Behaviour {
        boolean arrived(@Nullable String nonce, int remotePort) throws Exception;
    }

    PlayedConnector(Behaviour behaviour) throws IOException {
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread accepting = new Thread(() -> accept(behaviour), "played connector");
        accepting.setDaemon(true);
        accepting.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    /** The heads of all requests so far, each with its lines joined by {@code |}. */
    List<String> heads() {
        return heads;
    }

    ReplayRequest request(String target, ReplayRequest.Header... headers) {
        return new ReplayRequest("127.0.0.1", port(), null, target, List.of(headers));
    }

    private void accept(Behaviour behaviour) {
        while (!listening.isClosed()) {
            try {
                Socket accepted = listening.accept();
                Thread serving = new Thread(() -> serve(accepted, behaviour), "played request");
                serving.setDaemon(true);
                serving.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket accepted, Behaviour behaviour) {
        try (accepted) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(accepted.getInputStream(), StandardCharsets.ISO_8859_1));
            List<String> lines = new ArrayList<>();
            String nonce = null;
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                lines.add(line);
                if (line.startsWith(ReplayRequest.NONCE_HEADER + ": ")) {
                    nonce = line.substring(line.indexOf(' ') + 1);
                }
            }
            heads.add(String.join("|", lines));
            if (behaviour.arrived(nonce, accepted.getPort())) {
                accepted.getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\npage".getBytes(StandardCharsets.UTF_8));
            }
        } catch (Exception ended) {
            // The other side sees a broken connection, which is what is to be played.
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}

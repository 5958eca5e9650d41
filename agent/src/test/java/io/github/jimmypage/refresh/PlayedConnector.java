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
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A connector of loopback that hands each request's head to a test and then answers, or closes. Ends with the test. */
final class PlayedConnector implements AutoCloseable {
    static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npage";

    private final ServerSocket listening;
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger accepted = new AtomicInteger();
    private volatile String answer = ANSWER;

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

    /** Answers like this from now on. */
    void answer(String changed) {
        answer = changed;
    }

    /** The heads of all requests so far, each with its lines joined by {@code |}. */
    List<String> heads() {
        return heads;
    }

    /** Connections so far. */
    int accepted() {
        return accepted.get();
    }

    /** Connections that neither side has closed. */
    int open() {
        return open.size();
    }

    /** As a server does with what was idle for too long. */
    void closeConnections() throws IOException {
        for (Socket each : open) {
            each.close();
        }
    }

    /** Without being asked. */
    void say(String words) throws IOException {
        for (Socket each : open) {
            each.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    Connector connector() {
        return new Connector("127.0.0.1", port(), null, false);
    }

    ReplayRequest request(String target, ReplayRequest.Header... headers) {
        return new ReplayRequest(connector(), target, List.of(headers));
    }

    private void accept(Behaviour behaviour) {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                accepted.incrementAndGet();
                open.add(socket);
                Thread serving = new Thread(() -> serve(socket, behaviour), "played requests");
                serving.setDaemon(true);
                serving.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket, Behaviour behaviour) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            while (isAnswered(in, socket.getPort(), behaviour)) {
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (Exception ended) {
            // The other side sees a broken connection, which is what is to be played.
        } finally {
            open.remove(socket);
        }
    }

    private boolean isAnswered(BufferedReader in, int remotePort, Behaviour behaviour) throws Exception {
        List<String> lines = new ArrayList<>();
        String nonce = null;
        String line = in.readLine();
        while (line != null && !line.isEmpty()) {
            lines.add(line);
            if (line.startsWith(ReplayRequest.NONCE_HEADER + ": ")) {
                nonce = line.substring(line.indexOf(' ') + 1);
            }
            line = in.readLine();
        }
        if (line == null) {
            return false;
        }
        heads.add(String.join("|", lines));
        return behaviour.arrived(nonce, remotePort);
    }

    @Override
    public void close() throws IOException {
        listening.close();
        closeConnections();
    }
}

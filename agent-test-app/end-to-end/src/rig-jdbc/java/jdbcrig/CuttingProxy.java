package jdbcrig;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Stands between a driver and its server, and cuts the connection at a given word, before the server heard it or after it answered. */
final class CuttingProxy implements AutoCloseable {
    /** When to cut. */
    enum Moment {
        /** The server never hears of it. */
        ON_THE_WAY,
        /** The server has done it, and the driver does not hear of that. */
        ON_THE_WAY_BACK
    }

    private record Cut(String word, Moment moment) {}

    private final ServerSocket entrance;
    private final int port;
    private volatile Cut next;

    /** @param port of the server on this machine */
    CuttingProxy(int port) throws IOException {
        this.port = port;
        entrance = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        start("entrance", this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** The next message with this word, in small letters, is the last of its connection. */
    void cutAt(String word, Moment moment) {
        next = new Cut(word, moment);
    }

    private static void start(String name, Runnable task) {
        Thread thread = new Thread(task, "proxy " + name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                new Line(entrance.accept(), new Socket(entrance.getInetAddress(), port)).open();
            }
        } catch (IOException closed) {
            // That ends it.
        }
    }

    private final class Line {
        private final Socket client;
        private final Socket server;
        private volatile boolean last;

        Line(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void open() {
            start("to the server", () -> pump(client, server, true));
            start("to the client", () -> pump(server, client, false));
        }

        private void pump(Socket from, Socket to, boolean asks) {
            byte[] bytes = new byte[16_384];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                    if (asks ? isCut(new String(bytes, 0, read, StandardCharsets.ISO_8859_1)) : last) {
                        return;
                    }
                    out.write(bytes, 0, read);
                    out.flush();
                }
            } catch (IOException broken) {
                // The other direction is closed then, too.
            }
        }

        /** Whether to go no further with this message. */
        private boolean isCut(String message) {
            Cut cut = next;
            if (cut == null || !message.toLowerCase(Locale.ROOT).contains(cut.word)) {
                return false;
            }
            next = null;
            last = true;
            return cut.moment == Moment.ON_THE_WAY;
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}

package io.github.jimmypage.endtoend.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands before a Redis, and hands on later what subscribers are told; commands are answered at once. Thread-safe. */
public final class LateSubscription implements AutoCloseable {
    private static final String SUBSCRIBING = "SUBSCRIBE\r\n";

    private final int port;
    private final ServerSocket listening;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile long millis;

    private LateSubscription(int port) throws IOException {
        this.port = port;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** @param port of the Redis on this machine */
    public static LateSubscription before(int port) {
        try {
            LateSubscription late = new LateSubscription(port);
            daemon(late::accept);
            return late;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public String url() {
        return "redis://127.0.0.1:" + listening.getLocalPort();
    }

    /** What is told from now on is handed on so much later, or more. */
    public void by(long delayMillis) {
        millis = delayMillis;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                sockets.add(client);
                sockets.add(server);
                Link link = new Link(client, server);
                daemon(link::up);
                daemon(link::down);
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "late-subscription");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private final class Link {
        private final Socket client;
        private final Socket server;
        private volatile boolean subscribed;

        Link(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void up() {
            pump(client, server, true);
        }

        void down() {
            pump(server, client, false);
        }

        private void pump(Socket from, Socket to, boolean asks) {
            byte[] chunk = new byte[65_536];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                    if (asks) {
                        subscribed |= new String(chunk, 0, length, StandardCharsets.ISO_8859_1).contains(SUBSCRIBING);
                    } else if (subscribed && millis > 0) {
                        Thread.sleep(millis);
                    }
                    out.write(chunk, 0, length);
                    out.flush();
                }
            } catch (IOException | InterruptedException ended) {
                // Both ends are closed.
            }
        }
    }
}

package io.github.jimmypage.endtoend.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Stands between one client and a Redis, and does to its connections what networks do. Thread-safe. */
public final class FaultProxy implements AutoCloseable {
    private static final String SUBSCRIBING = "SUBSCRIBE\r\n";
    private static final int CHUNK = 16_384;

    private final int port;
    private final ServerSocket listening;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final Map<Kind, Fault> faults = new ConcurrentHashMap<>();
    private final Map<Kind, Duration> delays = new ConcurrentHashMap<>();

    /** What a connection is for; known once the client has said it. */
    public enum Kind {
        COMMANDS,
        SUBSCRIPTION
    }

    /** What is done to connections of a kind. */
    public enum Fault {
        /** Nothing. */
        NONE,
        /** Ended as soon as they are used. */
        CUT,
        /** Held half-open: what is sent on them arrives nowhere, then and later, and nobody is told. */
        SWALLOW
    }

    private FaultProxy(int port) throws IOException {
        this.port = port;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** To this port of the machine; itself at a port that stays the same. */
    public static FaultProxy to(int port) {
        try {
            FaultProxy proxy = new FaultProxy(port);
            daemon("accepts", proxy::accept);
            return proxy;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public String url() {
        return "redis://127.0.0.1:" + listening.getLocalPort();
    }

    /** From now on, for connections that there are and new ones. Those that swallowed something are of no use any more. */
    public void does(Fault fault, Kind... kinds) {
        for (Kind kind : kinds) {
            faults.put(kind, fault);
            if (fault == Fault.CUT) {
                cut(kind);
            }
        }
    }

    /** Ends the connections of a kind that there are, once. */
    public void cut(Kind kind) {
        links.stream().filter(link -> link.kind == kind).forEach(Link::close);
    }

    /** Everything works again. */
    public void heals() {
        faults.clear();
        delays.clear();
    }

    /** Whatever is sent on connections of these kinds, in either direction, arrives this much later. */
    public void delays(Duration time, Kind... kinds) {
        for (Kind kind : kinds) {
            delays.put(kind, time);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                try {
                    Link link = new Link(client, new Socket(InetAddress.getLoopbackAddress(), port));
                    links.add(link);
                    daemon("to", () -> link.pump(link.client, link.server, true));
                    daemon("from", () -> link.pump(link.server, link.client, false));
                } catch (IOException nobodyThere) {
                    client.close();
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, "proxy-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        links.forEach(Link::close);
    }

    private final class Link {
        private final Socket client;
        private final Socket server;
        private volatile Kind kind = Kind.COMMANDS;
        private volatile boolean swallowed;

        Link(Socket client, Socket server) throws IOException {
            this.client = client;
            this.server = server;
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        }

        void pump(Socket from, Socket to, boolean asks) {
            byte[] chunk = new byte[CHUNK];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                    if (asks && new String(chunk, 0, length, StandardCharsets.ISO_8859_1).contains(SUBSCRIBING)) {
                        kind = Kind.SUBSCRIPTION;
                    }
                    long until = System.nanoTime()
                            + delays.getOrDefault(kind, Duration.ZERO).toNanos();
                    while (System.nanoTime() - until < 0) {
                        LockSupport.parkNanos(until - System.nanoTime());
                    }
                    Fault fault = faults.getOrDefault(kind, Fault.NONE);
                    if (fault == Fault.CUT) {
                        return;
                    }
                    swallowed |= fault == Fault.SWALLOW;
                    if (!swallowed) {
                        out.write(chunk, 0, length);
                        out.flush();
                    }
                }
            } catch (IOException ended) {
                // Both ends are told below.
            } finally {
                close();
            }
        }

        void close() {
            links.remove(this);
            try (client;
                    server) {
                // Nothing is to be saved.
            } catch (IOException alreadyGone) {
                // It was to end.
            }
        }
    }
}

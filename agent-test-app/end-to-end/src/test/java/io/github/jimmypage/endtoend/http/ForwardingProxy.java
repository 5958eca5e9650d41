package io.github.jimmypage.endtoend.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** A port that hands on every byte to another one of this machine, both ways. Lives as long as this JVM. */
public final class ForwardingProxy {
    private final ServerSocket listening;
    private final IntSupplier target;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger accepted = new AtomicInteger();

    /** @param target asked for with each connection */
    public ForwardingProxy(IntSupplier target) {
        this.target = target;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        start(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** Connections so far. */
    public int accepted() {
        return accepted.get();
    }

    /** Connections that are open. */
    public int open() {
        return open.size();
    }

    /** Closes all connections, as a proxy does with what was idle for too long. */
    public void closeConnections() {
        open.forEach(ForwardingProxy::close);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                accepted.incrementAndGet();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target.getAsInt());
                open.add(client);
                start(() -> pump(client, server));
                start(() -> pump(server, client));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] bytes = new byte[8192];
        try (from;
                to) {
            for (int read = from.getInputStream().read(bytes);
                    read >= 0;
                    read = from.getInputStream().read(bytes)) {
                to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException closed) {
            // The other side is closed with it.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "forwarding");
        thread.setDaemon(true);
        thread.start();
    }
}

package io.github.jimmypage.endtoend.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Passes connections on to a port of this machine, until it falls silent: then nothing arrives any more, and nobody is told. */
public final class TroubledWire implements AutoCloseable {
    private static final int BYTES_BEFORE_THE_CUT = 3;

    private final ServerSocket server;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private boolean silent;
    private boolean cutsNotification;
    private boolean cutOne;

    private TroubledWire(ServerSocket server, int target) {
        this.server = server;
        this.target = target;
    }

    public static TroubledWire to(int port) {
        try {
            TroubledWire wire = new TroubledWire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
            started("wire", wire::accept);
            return wire;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /** From now on nothing arrives on connections that are there, and new ones are made and never answered. */
    public synchronized void fallSilent() {
        silent = true;
    }

    /** What was sent meanwhile arrives as well, as far as both ends are still there. */
    public synchronized void speak() {
        silent = false;
        notifyAll();
    }

    /** The next notification of a PostgreSQL that comes by itself stops after some bytes, and its connection is silent from then on. */
    public synchronized void cutNextNotification() {
        cutsNotification = true;
        cutOne = false;
    }

    public synchronized boolean hasCutNotification() {
        return cutOne;
    }

    private synchronized boolean isToBeCut(byte first) {
        if (!cutsNotification || first != 'A') {
            return false;
        }
        cutsNotification = false;
        cutOne = true;
        return true;
    }

    private synchronized void awaitSpeech() throws InterruptedException {
        while (silent) {
            wait();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket near = server.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(near);
                sockets.add(far);
                started("wire-there", () -> pass(near, far));
                started("wire-back", () -> pass(far, near));
            }
        } catch (IOException closed) {
            // The test is over.
            return;
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[8192];
            int count = in.read(bytes);
            while (count >= 0) {
                awaitSpeech();
                if (count > BYTES_BEFORE_THE_CUT && isToBeCut(bytes[0])) {
                    out.write(bytes, 0, BYTES_BEFORE_THE_CUT);
                    in.transferTo(OutputStream.nullOutputStream());
                    return;
                }
                out.write(bytes, 0, count);
                count = in.read(bytes);
            }
        } catch (IOException | InterruptedException over) {
            // Whoever was there is gone.
            return;
        }
    }

    private static void started(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        speak();
    }
}

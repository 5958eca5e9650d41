package io.github.jimmypage.bench.process;

import io.github.jimmypage.bench.proc.CpuTimes;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server that listens on the loopback address.
 *
 * <p>Its standard input is its leash: the pipe closes when this JVM ends, even when it is killed, and the server ends with it.
 */
public final class Server implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");
    private static final long START_SECONDS = 60;
    /** One that makes an archive of its classes at its end takes its time. */
    private static final long END_SECONDS = 120;

    private static final long MILLIS_BETWEEN_TRIES = 50;

    /** Runs the arguments as a command, which ends with standard input as the servers made here do by themselves. */
    private static final String LEASH = "\"$@\" >&2 & child=$!; cat >/dev/null; kill $child; wait $child";

    private final Process process;
    private final int port;

    private Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it and waits, at most a minute, until it tells its address.
     *
     * @param log takes its standard error
     */
    static Server start(ProcessBuilder builder, Path log) throws IOException {
        Process process = builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            BufferedReader out = process.inputReader();
            int port = CompletableFuture.supplyAsync(() -> port(out)).get(START_SECONDS, TimeUnit.SECONDS);
            if (port != 0) {
                return new Server(process, port);
            }
            throw new IOException("the server ended without telling its address");
        } catch (IOException | ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new IOException("the server did not start, see " + log, e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** What JVMs and agents have to say may stand before it. Zero if it never comes. */
    private static int port(BufferedReader out) {
        return out.lines()
                .map(ADDRESS::matcher)
                .filter(Matcher::find)
                .mapToInt(address -> Integer.parseInt(address.group(1)))
                .findFirst()
                .orElse(0);
    }

    /**
     * Starts a server that knows nothing of leashes, and waits, at most a minute, until its port can be connected to.
     *
     * @param log takes what it prints
     */
    static Server onLeash(List<String> command, int port, Path log) throws IOException {
        List<String> words = new ArrayList<>(List.of("sh", "-c", LEASH, "leash"));
        words.addAll(command);
        Server server = new Server(
                new ProcessBuilder(words)
                        .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start(),
                port);
        try {
            server.awaitConnection();
            return server;
        } catch (IOException | RuntimeException e) {
            server.close();
            throw new IOException(command.get(0) + " did not start, see " + log, e);
        }
    }

    private void awaitConnection() throws IOException {
        long begun = System.nanoTime();
        while (true) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (ConnectException notYet) {
                if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(START_SECONDS)) {
                    throw notYet;
                }
            }
            try {
                Thread.sleep(MILLIS_BETWEEN_TRIES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }

    /** One that was free a moment ago. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** CPU time that its processes have used until now, in seconds and in steps of 10 ms. */
    public double cpuSeconds() throws IOException {
        return CpuTimes.ofTree(process.toHandle());
    }

    /** Lets go of the leash and waits for the end, so that nothing of it runs into the next measurement. */
    @Override
    public void close() throws IOException {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(END_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

package io.github.jimmypage.bench.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
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
    private static final long END_SECONDS = 20;

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
            String line = CompletableFuture.supplyAsync(() -> firstLine(out)).get(START_SECONDS, TimeUnit.SECONDS);
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return new Server(process, Integer.parseInt(address.group(1)));
            }
            throw new IOException("the server says '" + line + "' instead of its address, see " + log);
        } catch (IOException | ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new IOException("the server did not start, see " + log, e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String firstLine(BufferedReader out) {
        try {
            String line = out.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            return "";
        }
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
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

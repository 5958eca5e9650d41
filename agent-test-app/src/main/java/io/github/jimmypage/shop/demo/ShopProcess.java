package io.github.jimmypage.shop.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A shop in a JVM of its own. It ends with the demo, however the demo ends: it is destroyed on closing and on exit, and
 * stops by itself when the pipe to its standard input breaks.
 */
final class ShopProcess implements AutoCloseable {

    private static final String READY = "Shop listening on ";
    /** What the agent prints before the address of its console, token included, when it has served its first request. */
    private static final String CONSOLE = "console: http";

    private static final int LINES_KEPT = 100;
    private static final long PATIENCE_SECONDS = 3;

    private final Process process;
    private final Deque<String> complaints = new ArrayDeque<>();
    private final Thread onExit;
    private String console = "";

    private ShopProcess(Process process) {
        this.process = process;
        this.onExit = new Thread(process::destroyForcibly, "end the shop");
        Runtime.getRuntime().addShutdownHook(onExit);
        Thread reader = new Thread(this::readComplaints, "standard error of the shop");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts a shop; it may not be ready yet. */
    static ShopProcess start(Path shop, List<String> jvmArguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        command.addAll(jvmArguments);
        command.addAll(List.of("-jar", shop.toString(), "--stop-at-eof"));
        ProcessBuilder builder = new ProcessBuilder(command);
        // The demo shows what the flag does with the defaults, whatever is set where it runs.
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("JIMMYPAGE_")
                        || name.equals("JAVA_TOOL_OPTIONS")
                        || name.equals("JDK_JAVA_OPTIONS"));
        return new ShopProcess(builder.start());
    }

    /**
     * Waits until the shop is ready, and says where it is.
     *
     * @throws IOException if it ended instead
     */
    URI address() throws IOException {
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(READY)) {
                return URI.create(line.substring(READY.length()));
            }
        }
        throw new IOException("the shop did not start:\n" + said());
    }

    private void readComplaints() {
        process.errorReader().lines().forEach(line -> {
            synchronized (complaints) {
                complaints.add(line);
                int at = line.indexOf(CONSOLE);
                if (at >= 0) {
                    console = line.substring(at + CONSOLE.indexOf("http"));
                }
                if (complaints.size() > LINES_KEPT) {
                    complaints.remove();
                }
            }
        });
    }

    /** The last lines that the shop wrote to standard error. */
    String said() {
        synchronized (complaints) {
            return String.join("\n", complaints);
        }
    }

    /** Where the agent's console is, with the token that opens it; empty while it has not said so. */
    String console() {
        synchronized (complaints) {
            return console;
        }
    }

    /** Waits until the shop ends. */
    void await() throws InterruptedException {
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // The demo is ending already, and the hook does what is left to do.
        }
    }
}

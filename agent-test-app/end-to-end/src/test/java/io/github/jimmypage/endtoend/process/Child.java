package io.github.jimmypage.endtoend.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A running child JVM. What it prints is kept in files; it ends with this JVM, by its leash or the shutdown hook.
 */
public final class Child implements AutoCloseable {
    private static final int TIMEOUT_SECONDS = 60;
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();
    private static final AtomicInteger STARTED = new AtomicInteger();
    /** What the machine sets for every JVM would be announced on each child's standard error. */
    private static final Set<String> ANNOUNCED = Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroyForcibly)));
    }

    private final Process process;
    private final List<String> words;
    private final Path out;
    private final Path err;

    private Child(Process process, List<String> words, Path out, Path err) {
        this.process = process;
        this.words = words;
        this.out = out;
        this.err = err;
    }

    /** How a child ended and all that it printed. */
    public record Ended(int exit, String out, String err) {
        public List<String> errorLines() {
            return err.lines().toList();
        }
    }

    static Child start(Command command) {
        Path directory = Artifacts.work().resolve("logs");
        String name = String.format("%03d-%s", STARTED.incrementAndGet(), command.name());
        Path out = directory.resolve(name + ".out.log");
        Path err = directory.resolve(name + ".err.log");
        try {
            Files.createDirectories(directory);
            ProcessBuilder builder = new ProcessBuilder(command.words())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            Map<String, String> environment = builder.environment();
            environment.keySet().removeIf(key -> key.startsWith("JIMMYPAGE") || ANNOUNCED.contains(key));
            environment.putAll(command.environment());
            Process process = builder.start();
            RUNNING.add(process);
            return new Child(process, command.words(), out, err);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public String out() {
        return read(out);
    }

    public String err() {
        return read(err);
    }

    /** Waits until a line of standard output matches, and gives its first group. */
    public String awaitLine(Pattern pattern) {
        return Eventually.present("a line of output like " + pattern, this, () -> {
            Matcher line = pattern.matcher(out());
            if (!line.find() && !process.isAlive()) {
                throw new IllegalStateException("ended with " + process.exitValue() + "\n" + described());
            }
            return line.reset().find() ? Optional.of(line.group(1)) : Optional.empty();
        });
    }

    public Ended awaitEnd() {
        return awaitEnd("");
    }

    Ended awaitEnd(String input) {
        try {
            if (!input.isEmpty()) {
                // Closed for those that read it; for the rest it is the leash, and closing it would end them halfway.
                try (OutputStream in = process.getOutputStream()) {
                    in.write(input.getBytes(StandardCharsets.UTF_8));
                } catch (IOException closedEarly) {
                    // It may end without reading all of its input, which is for the caller to judge.
                }
            }
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("still running after " + TIMEOUT_SECONDS + " s\n" + described());
            }
            return new Ended(process.exitValue(), out(), err());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The command and the ends of both outputs, for messages of failing tests. */
    public String described() {
        return String.join(" ", words) + "\n--- " + out + "\n" + tail(out()) + "\n--- " + err + "\n" + tail(err());
    }

    private static String tail(String text) {
        return text.length() > 8000 ? "…" + text.substring(text.length() - 8000) : text;
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Asks it to end, as whoever operates it does, and waits until it has. */
    public void endInGoodOrder() {
        // Not the process: that would close its standard input as well, and let go of the leash, which ends it at once.
        process.toHandle().destroy();
        try {
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("does not end: " + described());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        RUNNING.remove(process);
    }
}

package io.github.jimmypage.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How children are started: which Java, which agent. Immutable but for the numbering of logs; thread-safe.
 *
 * @param home of the Java to be measured on
 * @param artifacts what can be started
 */
public record Jvm(Path home, Artifacts artifacts) {
    /** The same collector and heap everywhere, whatever the machine would choose. */
    private static final List<String> FLAGS = List.of("-XX:+UseG1GC", "-Xms512m", "-Xmx512m");

    /** The agent stays off the benchmark server's anchors, and off a page of each server that is measured as excluded. */
    private static final String EXCLUDED = "-Djimmypage.cache.exclude=/limit/*,/hand-written/*,/excluded/*,/product/*";

    private static final AtomicInteger STARTED = new AtomicInteger();

    /** The benchmark server; answers at {@code /limit}, {@code /page} and others. */
    public Server server(boolean withAgent) throws IOException {
        Path folder = artifacts.work().resolve("tomcat-" + STARTED.incrementAndGet());
        return Server.start(
                builder(withAgent, "-jar", artifacts.server().toString(), folder.toString()),
                log(withAgent ? "server-agent" : "server"));
    }

    /** The shop of the test application. */
    public Server shop(boolean withAgent) throws IOException {
        return Server.start(
                builder(withAgent, "-jar", artifacts.shop().toString(), "--stop-at-eof"),
                log(withAgent ? "shop-agent" : "shop"));
    }

    /** An empty main, run to its end. */
    public ShortRun emptyMain(boolean withAgent, String... arguments) throws IOException {
        List<String> application = new ArrayList<>(
                List.of("-cp", artifacts.server().toString(), "io.github.jimmypage.bench.server.EmptyMain"));
        application.addAll(List.of(arguments));
        return ShortRun.of(builder(withAgent, application.toArray(new String[0])), log("empty-main"));
    }

    /** What is known of the Java: its release, in one line. */
    public String description() throws IOException {
        return Files.readAllLines(home.resolve("release")).stream()
                .filter(line -> line.startsWith("JAVA_VERSION=") || line.startsWith("IMPLEMENTOR="))
                .map(line -> line.substring(line.indexOf('=') + 1).replace("\"", ""))
                .reduce((one, other) -> one + " " + other)
                .orElse(home.toString());
    }

    private ProcessBuilder builder(boolean withAgent, String... application) {
        List<String> words = new ArrayList<>();
        words.add(home.resolve("bin/java").toString());
        words.addAll(FLAGS);
        if (withAgent) {
            words.add("-javaagent:" + artifacts.agent());
            words.add(EXCLUDED);
        }
        words.addAll(List.of(application));
        ProcessBuilder builder = new ProcessBuilder(words);
        // What this machine sets for every JVM, or for the agent, is not to be measured.
        builder.environment()
                .keySet()
                .removeIf(key -> key.startsWith("JIMMYPAGE")
                        || key.equals("JAVA_TOOL_OPTIONS")
                        || key.equals("JDK_JAVA_OPTIONS")
                        || key.equals("_JAVA_OPTIONS"));
        // A share of hits that is rendered and compared would be measured as slow hits. An agent that knows no such
        // setting, because it is older, stays on.
        builder.environment().put("JIMMYPAGE_VERIFY_SAMPLE", "0");
        return builder;
    }

    private Path log(String name) throws IOException {
        Files.createDirectories(artifacts.work());
        return artifacts.work().resolve(name + ".log");
    }
}

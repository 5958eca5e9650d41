package io.github.jimmypage.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How children are started: which Java, which agent. Immutable but for the numbering of logs; thread-safe.
 *
 * @param home of the Java to be measured on
 * @param artifacts what can be started
 */
public record Jvm(Path home, Artifacts artifacts) {
    /** The same collector and heap everywhere, whatever the machine would choose. */
    private static final List<String> FLAGS = List.of("-XX:+UseG1GC", "-Xms512m", "-Xmx512m");

    private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(\\d+)");

    private static final AtomicInteger STARTED = new AtomicInteger();

    /**
     * The benchmark server; answers at {@code /limit}, {@code /page} and others.
     *
     * @param flags of the JVM
     */
    public Server server(Agent agent, String... flags) throws IOException {
        List<String> words = new ArrayList<>(List.of(flags));
        words.addAll(
                List.of("-jar", artifacts.server().toString(), folder("tomcat").toString()));
        return Server.start(builder(agent, words), log("server-" + agent));
    }

    /** The benchmark server on Tomcat 9, which answers at {@code /ehcache} too. */
    public Server ehcacheServer() throws IOException {
        List<String> words = List.of(
                "-cp",
                classPath(Peer.EHCACHE),
                "io.github.jimmypage.bench.server.EhcacheServer",
                folder("tomcat").toString());
        return Server.start(builder(Agent.NONE, words), log("server-ehcache"));
    }

    /**
     * Redis, as the machine has it.
     *
     * @throws IllegalStateException if it has none
     */
    public Redis redis() throws IOException {
        Path program = Redis.find(artifacts.peers().path())
                .orElseThrow(
                        () -> new IllegalStateException("there is no redis-server and no valkey-server on the PATH"));
        return Redis.start(program, log("redis"));
    }

    /** A cache before a server. */
    public Server before(Server origin, FrontCache cache) throws IOException {
        return cache.start(artifacts.peers(), folder(cache.toString()), origin.port(), log(cache.toString()));
    }

    /** A main class of the benchmarks, run to its end within a minute, with all that they can see. */
    public ShortRun ownMain(Class<?> main, String... arguments) throws IOException {
        List<String> application =
                new ArrayList<>(List.of("-cp", artifacts.bench().toString(), main.getName()));
        application.addAll(List.of(arguments));
        return ShortRun.of(builder(Agent.NONE, application), log(main.getSimpleName()));
    }

    /** The shop of the test application. */
    public Server shop(Agent agent) throws IOException {
        return Server.start(
                builder(agent, List.of("-jar", artifacts.shop().toString(), "--stop-at-eof")), log("shop-" + agent));
    }

    /** The application with Spring Boot and JPA. */
    public Server boot(Agent agent) throws IOException {
        return Server.start(
                builder(agent, List.of("-cp", classPath(Peer.BOOT), "io.github.jimmypage.bench.boot.BootServer")),
                log("boot-" + agent));
    }

    /** An empty main, run to its end. */
    public ShortRun emptyMain(Agent agent, String... arguments) throws IOException {
        List<String> application = new ArrayList<>(
                List.of("-cp", artifacts.server().toString(), "io.github.jimmypage.bench.server.EmptyMain"));
        application.addAll(List.of(arguments));
        return ShortRun.of(builder(agent, application), log("empty-main"));
    }

    /** The number of its release: 17, 21, 25. */
    public int release() throws IOException {
        return release(Files.readString(home.resolve("release")));
    }

    /** @throws IllegalArgumentException if the text of a file {@code release} does not tell it */
    static int release(String text) {
        Matcher version = VERSION.matcher(text);
        if (!version.find()) {
            throw new IllegalArgumentException("no version in " + text);
        }
        return Integer.parseInt(version.group(1));
    }

    /** What is known of the Java: its release, in one line. */
    public String description() throws IOException {
        return Files.readAllLines(home.resolve("release")).stream()
                .filter(line -> line.startsWith("JAVA_VERSION=") || line.startsWith("IMPLEMENTOR="))
                .map(line -> line.substring(line.indexOf('=') + 1).replace("\"", ""))
                .reduce((one, other) -> one + " " + other)
                .orElse(home.toString());
    }

    /** What the build has compiled for it, and what that needs. */
    private String classPath(Peer peer) {
        Path classes = artifacts.peers().get(peer);
        return classes + ":" + classes.resolveSibling("lib") + "/*";
    }

    private ProcessBuilder builder(Agent agent, List<String> application) {
        List<String> words = new ArrayList<>();
        words.add(home.resolve("bin/java").toString());
        words.addAll(FLAGS);
        words.addAll(agent.flags(artifacts));
        words.addAll(application);
        ProcessBuilder builder = new ProcessBuilder(words);
        // What this machine sets for every JVM, or for the agent, is not to be measured.
        builder.environment()
                .keySet()
                .removeIf(key -> key.startsWith("JIMMYPAGE")
                        || key.startsWith("OTEL_")
                        || key.startsWith("ELASTIC_")
                        || key.equals("JAVA_TOOL_OPTIONS")
                        || key.equals("JDK_JAVA_OPTIONS")
                        || key.equals("_JAVA_OPTIONS"));
        // A share of hits that is rendered and compared would be measured as slow hits. An agent that knows no such
        // setting, because it is older, stays on.
        builder.environment().put("JIMMYPAGE_VERIFY_SAMPLE", "0");
        return builder;
    }

    /** A name that no other child of this driver has. */
    private Path folder(String name) {
        return artifacts.work().resolve(lowerCase(name) + "-" + STARTED.incrementAndGet());
    }

    private Path log(String name) throws IOException {
        Files.createDirectories(artifacts.work());
        return artifacts.work().resolve(lowerCase(name) + ".log");
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

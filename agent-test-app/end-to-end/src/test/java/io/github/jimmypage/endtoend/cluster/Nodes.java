package io.github.jimmypage.endtoend.cluster;

import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Command;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.FaultProxy;
import io.github.jimmypage.endtoend.process.Jdks;
import io.github.jimmypage.endtoend.process.OwnRedis;
import io.github.jimmypage.endtoend.process.Server;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Several JVMs with the shop on one PostgreSQL, each with a way of its own to one Redis that keeps its data, or all at the Redis of a test. */
final class Nodes implements AutoCloseable {
    static final String PREFIX = "shop";
    static final Duration MAX_LAG = Duration.ofSeconds(1);
    static final Duration LEASE = Duration.ofSeconds(2);
    static final Duration BUMP_TIMEOUT = Duration.ofMillis(250);

    private static final Pattern LISTENING = Pattern.compile("(?m)^Shop listening on http://127\\.0\\.0\\.1:(\\d+)/$");

    private final EmbeddedPostgres postgres;
    private final OwnRedis redis;
    private final String url;
    private final List<Node> nodes = new CopyOnWriteArrayList<>();

    /**
     * One of them.
     *
     * @param proxy its way to Redis; null where that is the test's
     */
    record Node(Server server, FaultProxy proxy) implements AutoCloseable {
        /** How often it logged something like this. */
        int lines(String words) {
            return server.child().err().split(Pattern.quote(words), -1).length - 1;
        }

        @Override
        public void close() {
            server.close();
            if (proxy != null) {
                proxy.close();
            }
        }
    }

    private Nodes(EmbeddedPostgres postgres, OwnRedis redis, String url) {
        this.postgres = postgres;
        this.redis = redis;
        this.url = url;
    }

    /**
     * @param data where Redis keeps them
     * @param settings of each
     */
    static Nodes start(int number, Path data, String... settings) {
        return start(number, OwnRedis.keepingIn(data), "", settings);
    }

    /** Such that reach Redis by this URL, whatever is there. */
    static Nodes at(String url, int number, String... settings) {
        return start(number, null, url, settings);
    }

    private static Nodes start(int number, OwnRedis redis, String url, String... settings) {
        try {
            Nodes all = new Nodes(EmbeddedPostgres.builder().start(), redis, url);
            try {
                // It opens the shop for all.
                all.nodes.add(all.another(settings));
                List<CompletableFuture<Node>> others = IntStream.range(1, number)
                        .mapToObj(other -> CompletableFuture.supplyAsync(() -> all.another(settings)))
                        .toList();
                others.forEach(other -> all.nodes.add(other.join()));
            } catch (RuntimeException | Error failed) {
                all.close();
                throw failed;
            }
            return all;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One more, for the caller to close, with settings like {@code cluster.lease=1s} besides. */
    Node another(String... settings) {
        FaultProxy proxy = redis == null ? null : FaultProxy.to(redis.port());
        List<String> flags = new ArrayList<>(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Djimmypage.cluster.url=" + (proxy == null ? url : proxy.url()),
                "-Djimmypage.cache.prefix=" + PREFIX,
                "-Djimmypage.cluster.max-lag=" + MAX_LAG.toMillis() + "ms",
                "-Djimmypage.cluster.lease=" + LEASE.toMillis() + "ms",
                "-Djimmypage.cluster.bump-timeout=" + BUMP_TIMEOUT.toMillis() + "ms",
                "-Djimmypage.refresh.settle=0"));
        for (String setting : settings) {
            flags.add("-Djimmypage." + setting);
        }
        Command shop = Command.on(Jdks.ofTheBuild(), "shop-node")
                .agent()
                .flags(flags.toArray(String[]::new))
                .main(
                        "io.github.jimmypage.shop.Shop",
                        List.of(Artifacts.shop()),
                        "--port=0",
                        "--small",
                        "--db=" + postgres.getJdbcUrl("postgres", "postgres"));
        return new Node(Server.start(shop, LISTENING), proxy);
    }

    OwnRedis redis() {
        return redis;
    }

    EmbeddedPostgres postgres() {
        return postgres;
    }

    List<Node> all() {
        return List.copyOf(nodes);
    }

    Node get(int number) {
        return nodes.get(number);
    }

    /** Waits until so many leases are held, that of those who may have been forgotten included: at the first start for as long as a lease. */
    void awaitLeases(int number) {
        Eventually.get(
                "leases", () -> redis().ask("ZCARD {" + PREFIX + "}:v1:nodes").strip(), (":" + number)::equals);
    }

    /** Sends a signal to a process by its number. */
    static void signal(String name, long pid) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start();
            if (!kill.waitFor(10, TimeUnit.SECONDS) || kill.exitValue() != 0) {
                throw new IllegalStateException("kill -" + name + " " + pid);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
        if (redis != null) {
            redis.close();
        }
        try {
            postgres.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

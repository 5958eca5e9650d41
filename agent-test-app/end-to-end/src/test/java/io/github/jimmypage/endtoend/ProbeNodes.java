package io.github.jimmypage.endtoend;

import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.FaultProxy;
import io.github.jimmypage.endtoend.process.Jdks;
import io.github.jimmypage.endtoend.process.OwnRedis;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Two servers with the probe on one PostgreSQL, which tell each other of writes; the other hears as late as a test wants. */
final class ProbeNodes implements AutoCloseable {
    private final String purpose;
    private final EmbeddedPostgres postgres;
    private final OwnRedis redis;
    private final FaultProxy late;
    private final List<Server> servers = new ArrayList<>();

    private ProbeNodes(String purpose) throws IOException {
        this.purpose = purpose;
        this.postgres = EmbeddedPostgres.builder().start();
        this.redis = OwnRedis.start();
        this.late = FaultProxy.to(redis.port());
    }

    /** @param settings of both, like {@code refresh.backoff=100ms}; those that begin with {@code one:} are the first one's alone */
    static ProbeNodes start(String purpose, String... settings) throws IOException {
        ProbeNodes nodes = new ProbeNodes(purpose);
        try {
            nodes.servers.add(nodes.server("one", nodes.redis.url(), settings));
            nodes.servers.add(nodes.server("other", nodes.late.url(), settings));
        } catch (RuntimeException | Error failed) {
            nodes.close();
            throw failed;
        }
        return nodes;
    }

    private Server server(String name, String redisUrl, String... settings) {
        List<String> flags = new ArrayList<>(List.of(
                "-javaagent:" + Artifacts.agent(),
                "-Djimmypage.cluster.url=" + redisUrl,
                // So long that what is late is not taken for lost, and nobody for dead: either is a write of anybody.
                "-Djimmypage.cluster.max-lag=20s",
                "-Djimmypage.cluster.heartbeat=5s",
                "-Djimmypage.cluster.lease=1h",
                "-Djimmypage.refresh.settle=0",
                "-Dprobe.jdbc.driver=org.postgresql.Driver",
                "-Dprobe.jdbc.url=" + postgres.getJdbcUrl("postgres", "postgres")));
        for (String setting : settings) {
            int colon = setting.indexOf(':');
            if (colon < 0 || setting.startsWith(name + ":")) {
                flags.add("-Djimmypage." + setting.substring(colon + 1));
            }
        }
        return new RigOnJdk(Rig.TOMCAT10, Jdks.ofTheBuild()).start(purpose + "-" + name, flags.toArray(String[]::new));
    }

    Server one() {
        return servers.get(0);
    }

    Server other() {
        return servers.get(1);
    }

    /** The other one's way to Redis. */
    FaultProxy late() {
        return late;
    }

    @Override
    public void close() throws IOException {
        servers.forEach(Server::close);
        late.close();
        redis.close();
        postgres.close();
    }
}

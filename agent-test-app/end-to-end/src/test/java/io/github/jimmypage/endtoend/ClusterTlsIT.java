package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.Jdks;
import io.github.jimmypage.endtoend.process.OwnRedis;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import io.github.jimmypage.endtoend.process.TlsEnd;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Several JVMs that reach their Redis by TLS, with what is packed into the agent. */
@WithPostgres
@ExtendWith(ServerOutputs.class)
class ClusterTlsIT {
    private static final String PAGE = "/probe/writer";

    @TempDir
    static Path directory;

    private static EmbeddedPostgres postgres;
    private static OwnRedis redis;
    private static TlsEnd tls;

    @BeforeAll
    static void startRedis() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        redis = OwnRedis.start();
        tls = TlsEnd.to(redis.port(), directory);
    }

    @AfterAll
    static void stopRedis() throws IOException {
        tls.close();
        redis.close();
        postgres.close();
    }

    @Test
    void whatOneWritesTheOtherHearsByTls() {
        String trust = "-Djimmypage.cluster.trust-store=" + tls.certificate();
        try (Server one = node("one", trust);
                Server other = node("other", trust)) {
            Pages.freshHit(one.visitor(), PAGE);
            Visitor reader = other.visitor();
            Pages.freshHit(reader, PAGE);
            String words = Server.newWords();
            one.write("id=a&end=commit&words=" + words);
            Eventually.get("what was written", () -> reader.get(PAGE), answer -> answer.text()
                    .contains(words));
            assertEquals("true", other.control("cluster", "Connected"));
            assertEquals("2", other.control("cluster", "Nodes"));
        }
    }

    @Test
    void anUnknownCertificateIsToldWithTheCureAndTheApplicationRuns() {
        try (Server refused = node("refused")) {
            Eventually.get(
                    "a line about the certificate",
                    () -> refused.child().err(),
                    err -> err.contains("certificate that is refused") && err.contains("cluster.trust-store"));
            Response answer = refused.visitor().get(PAGE);
            assertEquals(200, answer.status());
            assertEquals("unconfirmed", answer.cacheStatus().parameters().get("detail"), answer.toString());
            assertTrue(refused.child().err().contains("no pages are served until this is over"));
        }
    }

    private static Server node(String name, String... flags) {
        List<String> all = new ArrayList<>(List.of(
                "-javaagent:" + Artifacts.agent(),
                "-Djimmypage.cluster.url=" + tls.url(),
                // So long that pages are outdated by what a test does and not by the end of a lease.
                "-Djimmypage.cluster.lease=1h",
                "-Djimmypage.refresh.settle=0",
                "-Dprobe.jdbc.driver=org.postgresql.Driver",
                "-Dprobe.jdbc.url=" + postgres.getJdbcUrl("postgres", "postgres")));
        all.addAll(List.of(flags));
        return new RigOnJdk(Rig.TOMCAT10, Jdks.ofTheBuild()).start("tls-" + name, all.toArray(String[]::new));
    }
}

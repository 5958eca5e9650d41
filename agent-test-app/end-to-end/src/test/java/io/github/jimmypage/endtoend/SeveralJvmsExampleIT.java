package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Child.Ended;
import io.github.jimmypage.endtoend.process.Command;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.Jdks;
import io.github.jimmypage.endtoend.process.ListeningPostgres;
import io.github.jimmypage.endtoend.process.OwnRedis;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of several JVMs, its files as they are shipped: only addresses and paths are the test's. */
@WithPostgres
@ExtendWith(ServerOutputs.class)
class SeveralJvmsExampleIT {
    private static final Path EXAMPLE = Artifacts.configExamples().resolve("several-jvms");
    private static final String PAGE = "/probe/writer";
    private static final String TOKEN = "a-token-of-26-characters..";

    @TempDir
    static Path directory;

    private static ListeningPostgres postgres;
    private static OwnRedis redis;
    private static int consolePort;
    private static Server one;
    private static Server other;

    @BeforeAll
    static void startNodes() throws IOException, SQLException {
        Files.writeString(directory.resolve("redis-password"), "change-this-password\n");
        Files.writeString(directory.resolve("listen-password"), ListeningPostgres.PASSWORD + "\n");
        Files.writeString(directory.resolve("console-token"), TOKEN + "\n");
        postgres = ListeningPostgres.start(directory);
        redis = OwnRedis.withUsers(EXAMPLE.resolve("redis-users.acl"));
        consolePort = ConsoleServer.freePort();
        one = node("one", consolePort);
        other = node("other", ConsoleServer.freePort());
        postgres.run(Artifacts.configExamples().resolve("notify-postgresql.sql"));
    }

    private static Server node(String name, int port) {
        return new RigOnJdk(Rig.TOMCAT10, Jdks.latest())
                .start(
                        "example-" + name,
                        "-javaagent:" + Artifacts.agent() + "=" + EXAMPLE.resolve("jimmypage.properties"),
                        "-Djimmypage.cluster.url=" + redis.url(),
                        "-Djimmypage.cluster.password-file=" + directory.resolve("redis-password"),
                        "-Djimmypage.listen.url=" + postgres.url(),
                        "-Djimmypage.listen.user=" + ListeningPostgres.USER,
                        "-Djimmypage.listen.password-file=" + directory.resolve("listen-password"),
                        "-Djimmypage.console.port=" + port,
                        "-Djimmypage.console.token-file=" + directory.resolve("console-token"),
                        "-Djimmypage.debug.cache=true",
                        "-Djimmypage.refresh.settle=0",
                        "-Dprobe.jdbc.driver=org.postgresql.Driver",
                        "-Dprobe.jdbc.url=" + postgres.url() + "?user=postgres&options=-c%20jimmypage.told=on");
    }

    @AfterAll
    static void stopNodes() throws IOException, SQLException {
        for (Server node : new Server[] {one, other}) {
            if (node != null) {
                node.close();
            }
        }
        redis.close();
        postgres.close();
    }

    @Test
    void whatAJvmWritesIsHeardByTheOtherOnceAndByRedisAlone() throws SQLException {
        Visitor reader = other.visitor();
        Pages.freshHit(reader, PAGE);
        int before = other.child().err().length();
        String words = Server.newWords();
        one.write("id=a&end=commit&words=" + words);
        Eventually.get(words, () -> reader.get(PAGE), answer -> answer.text().contains(words));
        assertTrue(
                other.child().err().contains(": cluster of text"), other.child().err());
        assertFalse(
                other.child().err().contains("outside of public.text"),
                other.child().err());
    }

    @Test
    void whatAnotherProgramWritesIsHeardByBoth() throws SQLException {
        Visitor first = one.visitor();
        Visitor second = other.visitor();
        Pages.freshHit(first, PAGE + "?id=b");
        Pages.freshHit(second, PAGE + "?id=b");
        postgres.execute("INSERT INTO job_run VALUES ('somebody')");
        for (Server node : new Server[] {one, other}) {
            Eventually.get("a bump", () -> node.child().err(), log -> log.contains("outside of public.job_run"));
        }
        String words = Server.newWords();
        postgres.execute("UPDATE text SET words = '" + words + "' WHERE id = 'b'");
        for (Visitor visitor : new Visitor[] {first, second}) {
            Eventually.get(words, () -> visitor.get(PAGE + "?id=b"), answer -> answer.text()
                    .contains(words));
            Pages.freshHit(visitor, PAGE + "?id=b");
        }
    }

    @Test
    void theImportTellsOneJvmWhichTellsTheOther() throws IOException {
        Pages.freshHit(one.visitor(), PAGE);
        Path called = directory.resolve("called");
        Path psql = Files.writeString(directory.resolve("psql"), "#!/bin/sh\necho \"$@\" > " + called + "\n");
        Files.setPosixFilePermissions(psql, PosixFilePermissions.fromString("rwx------"));
        Ended ended = Command.tool(Path.of("/bin/sh"), "nightly-import")
                .arguments(EXAMPLE.resolve("nightly-import.sh").toString())
                .environment(
                        "PATH", directory + ":" + Jdks.latest().tool("java").getParent() + ":" + System.getenv("PATH"))
                .environment("JAR", Artifacts.agent().toString())
                .environment("SETTINGS", EXAMPLE.resolve("jimmypage.properties").toString())
                .environment("JIMMYPAGE_CONSOLE_PORT", String.valueOf(consolePort))
                .environment(
                        "JIMMYPAGE_CONSOLE_TOKEN_FILE",
                        directory.resolve("console-token").toString())
                .run();
        assertEquals(0, ended.exit(), ended.toString());
        assertEquals("every page is stale\n", ended.out());
        assertEquals(
                "--quiet --set ON_ERROR_STOP=1 --file /opt/shop/import-prices.sql shop\n", Files.readString(called));
        String told = "of public.goods,public.stock\n";
        assertTrue(one.child().err().contains("outside " + told), one.child().err());
        Eventually.get("a bump", () -> other.child().err(), log -> log.contains("cluster " + told));
    }
}

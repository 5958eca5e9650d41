package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.Jdks;
import io.github.jimmypage.endtoend.process.ListeningPostgres;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import io.github.jimmypage.endtoend.process.TroubledWire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Others write to the PostgreSQL, and the trigger of the examples says so. */
@WithPostgres
@ExtendWith(ServerOutputs.class)
class ListenIT {
    private static final String PAGE = "/probe/writer";
    private static final String BEGINNING = "no pages are served until this is over";
    private static final String END = "others who write are heard again, and pages may be served, after";

    @TempDir
    static Path directory;

    private static ListeningPostgres postgres;
    private static TroubledWire wire;
    private static Path password;
    private static Server server;

    @BeforeAll
    static void startServers() throws IOException, SQLException {
        postgres = ListeningPostgres.start(directory);
        wire = TroubledWire.to(postgres.port());
        password = Files.writeString(directory.resolve("password"), ListeningPostgres.PASSWORD + "\n");
        server = server("listen", true, password, ListeningPostgres.url(wire.port()));
        postgres.run(Artifacts.configExamples().resolve("notify-postgresql.sql"));
        Pages.freshHit(server.visitor(), PAGE);
    }

    private static Server server(String name, boolean onPostgres, Path passwordFile, String listenUrl) {
        List<String> flags = new ArrayList<>(List.of(
                "-javaagent:" + Artifacts.agent(),
                "-Djimmypage.listen.url=" + listenUrl,
                "-Djimmypage.listen.user=" + ListeningPostgres.USER,
                "-Djimmypage.listen.password-file=" + passwordFile,
                "-Djimmypage.debug.cache=true",
                "-Djimmypage.refresh.settle=0"));
        if (onPostgres) {
            flags.add("-Dprobe.jdbc.driver=org.postgresql.Driver");
            flags.add("-Dprobe.jdbc.url=" + postgres.applicationUrl());
        }
        return new RigOnJdk(Rig.TOMCAT10, Jdks.latest()).start(name, flags.toArray(String[]::new));
    }

    @AfterAll
    static void stopServers() throws IOException, SQLException {
        if (server != null) {
            server.close();
        }
        wire.close();
        postgres.close();
    }

    @Test
    void whatAnotherProgramWritesShows() throws SQLException {
        Visitor visitor = server.visitor();
        Pages.freshHit(visitor, PAGE);
        String words = Server.newWords();
        postgres.execute("UPDATE text SET words = '" + words + "' WHERE id = 'a'");
        Eventually.get(words, () -> visitor.get(PAGE), answer -> answer.text().contains(words));
        Pages.freshHit(visitor, PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO job_run VALUES ('somebody')",
                "UPDATE job_run SET by_whom = 'nobody' WHERE FALSE",
                "DELETE FROM job_run",
                "TRUNCATE job_run",
                "WITH new AS (INSERT INTO job_run VALUES ('with') RETURNING by_whom) SELECT by_whom FROM new"
            })
    void everyKindOfStatementIsToldWithItsTable(String statement) throws SQLException {
        int before = bumps("public.job_run");
        postgres.execute(statement);
        Eventually.get("a bump", () -> bumps("public.job_run"), count -> count == before + 1);
    }

    @Test
    void aTransactionIsToldWhenItIsCommittedAndNotWhenItIsRolledBack() throws SQLException {
        int before = bumps("public.visit");
        postgres.rollback("INSERT INTO visit VALUES ('never')");
        awaitEverythingTold();
        assertEquals(before, bumps("public.visit"), server.child().err());
        postgres.commit("INSERT INTO visit VALUES ('one')", "INSERT INTO visit VALUES ('two')", "DELETE FROM visit");
        awaitEverythingTold();
        assertEquals(before + 1, bumps("public.visit"), server.child().err());
    }

    @Test
    void tablesOnTheWhitelistChangeNothing() throws SQLException {
        postgres.execute("UPDATE spring_session SET seen = 'now'");
        awaitEverythingTold();
        assertEquals(0, bumps("public.spring_session"), server.child().err());
    }

    @Test
    void whoSaysNoTableMeansAny() throws SQLException {
        int before = bumps("*");
        postgres.execute("NOTIFY jimmypage");
        Eventually.get("a bump", () -> bumps("*"), count -> count == before + 1);
        postgres.execute("SELECT pg_notify('jimmypage', E'no table\\nhas such a name')");
        Eventually.get("a bump", () -> bumps("*"), count -> count == before + 2);
    }

    /** Else a JVM would have every write of its own told twice. */
    @Test
    void whoSaysThatItTellsInAnotherWayIsNotTold() throws SQLException {
        int before = bumps("public.visit");
        postgres.commit("SET LOCAL jimmypage.told = 'on'", "DELETE FROM visit");
        awaitEverythingTold();
        assertEquals(before, bumps("public.visit"));
    }

    /** The agent asks every second whether the connection is still good. */
    @Test
    void listeningIsNoDoingOfTheApplications() {
        Pages.freshHit(server.visitor(), PAGE);
        String asked = lastQuestion();
        String log = server.child().err();
        String later = Eventually.get("a question", ListenIT::lastQuestion, time -> !time.equals(asked));
        Eventually.get("one more", ListenIT::lastQuestion, time -> !time.equals(later));
        String since = server.child().err().substring(log.length());
        assertFalse(since.contains("generation "), since);
        assertFalse(log.contains("unknown of *"), log);
        assertEquals("1", postgres.ask("SELECT count(*) FROM pg_stat_activity WHERE usename = 'listener'"));
    }

    @Test
    void whileNobodyListensNothingIsServedAndWhatWasMissedIsMadeUpFor() throws SQLException {
        Visitor visitor = server.visitor();
        Pages.freshHit(visitor, PAGE);
        int begun = count(BEGINNING);
        int ended = count(END);
        postgres.execute("ALTER ROLE listener NOLOGIN");
        postgres.endListening();
        Eventually.get("no confirmation", () -> visitor.get(PAGE), ListenIT::isUnconfirmed);
        String words = Server.newWords();
        postgres.execute("UPDATE text SET words = '" + words + "' WHERE id = 'a'");
        for (int visit = 0; visit < 3; visit++) {
            Response answer = visitor.get(PAGE);
            assertTrue(isUnconfirmed(answer), answer.toString());
            assertTrue(answer.text().contains(words), answer.toString());
        }
        String unseen = Server.newWords();
        postgres.execute("UPDATE text SET words = '" + unseen + "' WHERE id = 'a'");
        postgres.execute("ALTER ROLE listener LOGIN");
        Eventually.get("a page that is served", () -> visitor.get(PAGE), answer -> answer.cacheStatus()
                .isHit());
        assertTrue(Pages.freshHit(visitor, PAGE).text().contains(unseen));
        assertEquals(begun + 1, count(BEGINNING), server.child().err());
        assertEquals(ended + 1, count(END), server.child().err());
    }

    /** Nobody closes the connection, and nothing arrives on it any more. */
    @Test
    void aConnectionThatFellSilentIsNoticed() throws SQLException {
        Visitor visitor = server.visitor();
        Pages.freshHit(visitor, PAGE);
        int begun = count(BEGINNING);
        wire.fallSilent();
        String words = Server.newWords();
        postgres.execute("UPDATE text SET words = '" + words + "' WHERE id = 'a'");
        Eventually.get("no confirmation", () -> visitor.get(PAGE), ListenIT::isUnconfirmed);
        Eventually.get("a line", () -> count(BEGINNING), count -> count == begun + 1);
        wire.speak();
        Eventually.get("a page that is served", () -> visitor.get(PAGE), answer -> answer.cacheStatus()
                .isHit());
        assertTrue(Pages.freshHit(visitor, PAGE).text().contains(words));
        assertEquals(begun + 1, count(BEGINNING), server.child().err());
    }

    /** The driver has no bound for the rest of a message of which it has the first byte. */
    @Test
    void aConnectionThatFellSilentWithinANotificationIsNoticed() throws SQLException {
        Visitor visitor = server.visitor();
        Pages.freshHit(visitor, PAGE);
        int begun = count(BEGINNING);
        wire.cutNextNotification();
        while (!wire.hasCutNotification()) {
            postgres.execute("NOTIFY jimmypage");
        }
        String words = Server.newWords();
        postgres.execute("UPDATE text SET words = '" + words + "' WHERE id = 'a'");
        Eventually.get("a line", () -> count(BEGINNING), count -> count == begun + 1);
        Eventually.get("a page that is served", () -> visitor.get(PAGE), answer -> answer.cacheStatus()
                .isHit());
        assertTrue(Pages.freshHit(visitor, PAGE).text().contains(words));
    }

    @Test
    void whyNobodyIsHeardIsToldAndThatItIsForAnotherReasonByNow() throws IOException {
        Path wrong = directory.resolve("wrong");
        try (Server refused = server("listen-refused", true, wrong, postgres.url())) {
            Visitor visitor = refused.visitor();
            visitor.get(PAGE);
            Eventually.get("a line", () -> refused.child().err(), err -> err.contains("listen.password-file cannot"));
            Files.writeString(wrong, "an0ther-secret");
            Eventually.get(
                    "a line",
                    () -> refused.child().err(),
                    err -> err.contains("listen: it goes on for another reason: PostgreSQL at listen.url: FATAL:"
                            + " password authentication failed"));
            Response answer = visitor.get(PAGE);
            assertEquals(200, answer.status());
            assertTrue(isUnconfirmed(answer), answer.toString());
            String log = refused.child().err();
            assertFalse(log.contains("an0ther-secret"), log);
            // Put right without a restart.
            Files.writeString(wrong, ListeningPostgres.PASSWORD);
            Pages.freshHit(visitor, PAGE);
            assertEquals(1, refused.child().err().split(BEGINNING, -1).length - 1, log);
        }
    }

    @Test
    void anApplicationWithoutTheDriverIsToldOnceAndServedNothing() {
        try (Server without = server("listen-without", false, password, postgres.url())) {
            Visitor visitor = without.visitor();
            Eventually.get(
                    "a line",
                    () -> {
                        Response answer = visitor.get(PAGE);
                        assertTrue(isUnconfirmed(answer), answer.toString());
                        return without.child().err();
                    },
                    err -> err.contains("listen: the application has not used a PostgreSQL driver yet"));
            assertTrue(isUnconfirmed(visitor.get(PAGE)));
            assertEquals(1, without.child().err().split(BEGINNING, -1).length - 1);
        }
    }

    /** What was notified before arrives before it. */
    private static void awaitEverythingTold() throws SQLException {
        String last = "public.t" + System.nanoTime();
        postgres.execute("SELECT pg_notify('jimmypage', '" + last + "')");
        Eventually.get("the last bump", () -> bumps(last), count -> count == 1);
    }

    private static String lastQuestion() {
        return postgres.ask("SELECT state_change FROM pg_stat_activity WHERE usename = 'listener'");
    }

    /** Notifications that arrive together are one bump. */
    private static int bumps(String table) {
        return (int) server.child()
                .err()
                .lines()
                .filter(line -> line.matches(".* outside of (.*,)?" + Pattern.quote(table) + "(,.*)?"))
                .count();
    }

    private static int count(String words) {
        return server.child().err().split(Pattern.quote(words), -1).length - 1;
    }

    private static boolean isUnconfirmed(Response answer) {
        return "unconfirmed".equals(answer.cacheStatus().parameters().get("detail"));
    }
}

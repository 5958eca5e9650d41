package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.Jdks;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same promises with a database on the other end of a socket, and with its own ways to write. */
@WithPostgres
@ExtendWith(ServerOutputs.class)
class PostgresIT {
    private static final String PAGE = "/probe/writer";

    private static EmbeddedPostgres postgres;
    private static Server server;

    @BeforeAll
    static void startServers() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        server = new RigOnJdk(Rig.TOMCAT10, Jdks.latest())
                .start(
                        "postgres",
                        "-javaagent:" + Artifacts.agent(),
                        "-Dprobe.jdbc.driver=org.postgresql.Driver",
                        "-Dprobe.jdbc.url=" + postgres.getJdbcUrl("postgres", "postgres"));
    }

    @AfterAll
    static void stopServers() throws IOException {
        if (server != null) {
            server.close();
        }
        postgres.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update",
                "prepared",
                "prepared-batch",
                "batch",
                "result-set",
                "commented",
                "returning",
                "with",
                "upsert",
                "block",
                "ddl"
            })
    void aWriteOfAnyKindShowsInTheNextVisit(String writing) {
        for (String way : new String[] {"pool", "direct"}) {
            for (String end : new String[] {"autocommit", "commit"}) {
                Visitor visitor = server.visitor();
                Pages.freshHit(visitor, PAGE);
                String words = Server.newWords();
                server.write("id=a&by=" + writing + "&way=" + way + "&end=" + end + "&words=" + words);
                Pages.showing(words, visitor, PAGE);
                Pages.freshHit(visitor, PAGE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rollback", "rollback-as-text", "close"})
    void whatIsRolledBackNeverShows(String end) {
        Visitor visitor = server.visitor();
        String old = Pages.freshHit(visitor, PAGE).text();
        server.write("id=a&way=direct&end=" + end + "&words=" + Server.newWords());
        assertEquals(old, visitor.get(PAGE).text());
        assertEquals(old, Pages.freshHit(visitor, PAGE).text());
    }

    @Test
    void aCommitSentAsAStatementShows() {
        Visitor visitor = server.visitor();
        Pages.freshHit(visitor, PAGE);
        String words = Server.newWords();
        server.write("id=a&by=savepoint&end=commit-as-text&words=" + words);
        Pages.showing(words, visitor, PAGE);
    }

    /** The server itself holds the commit up, where no hook of the driver's can be the place to wait at. */
    @Test
    void aPageRenderedWhileTheServerIsCommittingIsNotKeptAsFresh() throws SQLException {
        String page = PAGE + "?id=row12";
        try (Connection test = postgres.getPostgresDatabase().getConnection();
                Statement statement = test.createStatement()) {
            statement.execute("CREATE FUNCTION wait_in_commit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                    + " PERFORM pg_advisory_xact_lock(42); RETURN NULL; END $$");
            statement.execute("CREATE CONSTRAINT TRIGGER waits AFTER UPDATE ON text DEFERRABLE INITIALLY DEFERRED"
                    + " FOR EACH ROW WHEN (NEW.id = 'row12') EXECUTE FUNCTION wait_in_commit()");
            Visitor visitor = server.visitor();
            Pages.freshHit(visitor, page);
            statement.execute("SELECT pg_advisory_lock(42)");
            String words = Server.newWords();
            CompletableFuture<Void> writing =
                    CompletableFuture.runAsync(() -> server.write("aside=true&id=row12&end=commit&words=" + words));
            Eventually.get("a commit that waits", () -> waiting(statement), count -> count == 1);
            assertFalse(server.visitor().get(page + "&inside=" + words).text().contains(words));
            statement.execute("SELECT pg_advisory_unlock(42)");
            writing.join();
            Pages.showing(words, visitor, page + "&inside=" + words);
            Pages.showing(words, visitor, page);
            statement.execute("DROP TRIGGER waits ON text");
        }
    }

    private static int waiting(Statement statement) {
        try (ResultSet rows =
                statement.executeQuery("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Jdks;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same promises with a database on the other end of a socket, and with its own ways to write. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = "the tests bring PostgreSQL for Linux alone")
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
}

package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.Jdks;
import io.github.jimmypage.endtoend.process.PostgresReplica;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages that are read from a replica half a second behind: what is rendered in between is old, and looks new. {@code
 * refresh.settle} cures it if it is longer than the lag.
 */
@WithPostgres
@ExtendWith(ServerOutputs.class)
class ReplicaIT {
    private static final String PAGE = "/probe/replica";

    @Test
    void whatWasReadFromALaggingReplicaStaysForAMomentAndNotForEver(@TempDir Path directory)
            throws IOException, SQLException {
        try (EmbeddedPostgres primary = PostgresReplica.primary(directory.resolve("primary"))) {
            Server settling = server(primary, "2s");
            try (settling;
                    EmbeddedPostgres replica =
                            PostgresReplica.of(primary, directory.resolve("primary"), directory.resolve("replica"));
                    Server unsettled = server(primary, "0")) {
                settling.control("property", "probe.jdbc.replica.url&to=" + url(replica));
                unsettled.control("property", "probe.jdbc.replica.url&to=" + url(replica));
                Eventually.get("a replica with rows", () -> wordsOn(replica), words -> !words.isEmpty());
                Visitor cured = settling.visitor();
                Visitor notCured = unsettled.visitor();
                Pages.freshHit(cured, PAGE);
                Pages.freshHit(notCured, PAGE);
                String forOne = Server.newWords();
                settling.write("aside=true&id=a&end=commit&words=" + forOne);
                cured.get(PAGE);
                Eventually.get(
                        "a fresh page of the replica as it is",
                        () -> cured.get(PAGE),
                        answer -> answer.text().contains(forOne)
                                && answer.cacheStatus().isFreshHit());
                String forOther = Server.newWords();
                unsettled.write("aside=true&id=a&end=commit&words=" + forOther);
                Pages.freshHit(notCured, PAGE);
                Eventually.get("the replica's catching up", () -> wordsOn(replica), forOther::equals);
                assertFalse(
                        Pages.freshHit(notCured, PAGE).text().contains(forOther),
                        "without settling the old page stays: else this test shows nothing");
            }
        }
    }

    private static String url(EmbeddedPostgres server) {
        return server.getJdbcUrl("postgres", "postgres").replace("&", "%26");
    }

    private static Server server(EmbeddedPostgres primary, String settle) {
        return new RigOnJdk(Rig.TOMCAT10, Jdks.latest())
                .start(
                        "replica-" + settle,
                        "-javaagent:" + Artifacts.agent(),
                        "-Djimmypage.refresh.settle=" + settle,
                        "-Dprobe.jdbc.driver=org.postgresql.Driver",
                        "-Dprobe.jdbc.url=" + primary.getJdbcUrl("postgres", "postgres"));
    }

    private static String wordsOn(EmbeddedPostgres server) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT words FROM text WHERE id = 'a'")) {
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException notYet) {
            return "";
        }
    }
}

package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.Jdks;
import io.github.jimmypage.endtoend.process.ListeningPostgres;
import io.github.jimmypage.endtoend.process.ReloadingServer;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The driver by which others are heard belongs to an application that is loaded anew. */
@WithPostgres
@ExtendWith(ServerOutputs.class)
class ListenRedeployIT {
    private static final String PAGE = "/redeployed/version?n=";
    private static final int RELOADS = 6;

    @TempDir
    Path directory;

    @Test
    void itsClassLoadersGoAndTheNextOneIsListenedBy() throws IOException, SQLException {
        Path password = Files.writeString(directory.resolve("password"), ListeningPostgres.PASSWORD);
        try (ListeningPostgres postgres = ListeningPostgres.start(directory);
                ReloadingServer server = ReloadingServer.start(
                        new RigOnJdk(Rig.TOMCAT10, Jdks.latest()),
                        "listen-reloads",
                        "-javaagent:" + Artifacts.agent(),
                        "-Djimmypage.listen.url=" + postgres.url(),
                        "-Djimmypage.listen.user=" + ListeningPostgres.USER,
                        "-Djimmypage.listen.password-file=" + password,
                        // The driver's own thread holds the application for half a minute after its last connection.
                        "-Dpgjdbc.config.cleanup.thread.ttl=100",
                        "-Dredeployed.jdbc.driver=org.postgresql.Driver",
                        "-Dredeployed.jdbc.url=" + postgres.applicationUrl())) {
            try (Traffic traffic = Traffic.on(server.server(), PAGE, "/redeployed/write")) {
                for (int reload = 0; reload < RELOADS; reload++) {
                    awaitHit(server);
                    traffic.awaitAnswers(50);
                    if (reload % 2 == 0) {
                        server.reload();
                    } else {
                        server.restart();
                    }
                }
                awaitHit(server);
                assertTrue(traffic.hits() > 0, "pages were served from the cache");
            }
            Eventually.get("one class loader, that in use", server::loadersAlive, alive -> alive == 1);
            assertEquals(
                    "1",
                    postgres.ask("SELECT count(*) FROM pg_stat_activity WHERE usename = 'listener'"),
                    "connections that listen");
        }
    }

    /** Nothing is served while nobody is heard. The writes of the others leave a page fresh for some milliseconds, if for any. */
    private static void awaitHit(ReloadingServer server) {
        Visitor visitor = server.server().visitor();
        Eventually.get("a hit", () -> visitor.get(PAGE + "hit"), answer -> answer.cacheStatus()
                .isHit());
    }
}

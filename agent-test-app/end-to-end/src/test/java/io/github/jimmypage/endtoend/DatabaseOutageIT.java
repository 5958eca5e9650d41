package io.github.jimmypage.endtoend;

import io.github.jimmypage.endtoend.process.Jdk;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A commit of which nobody can know whether it happened counts, and invalidation goes on when the database is back. */
@WithPostgres
@OnLatestJdk
class DatabaseOutageIT {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    @TempDir
    private static Path home;

    private static EmbeddedPostgres postgres;

    @TempDir
    private Path directory;

    private final Jdk jdk;

    DatabaseOutageIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @BeforeAll
    static void startServer() throws IOException {
        start(0);
    }

    @AfterAll
    static void stopServer() throws IOException {
        postgres.close();
    }

    @Test
    void aCommitThatWasCutOffIsOneBump() throws SQLException {
        Outages.assertEachCutCounts(jdk, "POSTGRESQL", urlOfNewDatabase(), postgres.getPort(), directory);
    }

    @Test
    void writesAreSeenAfterTheDatabaseWasStartedAgain() throws Exception {
        int port = postgres.getPort();
        Outages.assertGoesOn(
                jdk, "POSTGRESQL", urlOfNewDatabase(), port, directory, postgres::close, () -> start(port));
    }

    private static void start(int port) throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(home.resolve("data"))
                .setCleanDataDirectory(false)
                .start();
    }

    private static String urlOfNewDatabase() throws SQLException {
        String database = "t" + DATABASES.incrementAndGet();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database);
        }
        return postgres.getJdbcUrl("postgres", database);
    }
}

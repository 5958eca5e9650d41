package io.github.jimmypage.endtoend;

import io.github.jimmypage.endtoend.process.Jdk;
import io.github.jimmypage.endtoend.process.MariaDbServer;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same outages as on PostgreSQL, with the drivers of MariaDB and MySQL. */
@OnLatestJdk
class MariaDbOutageIT {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    @TempDir
    private static Path home;

    private static MariaDbServer server;

    @TempDir
    private Path directory;

    private final Jdk jdk;

    MariaDbOutageIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @BeforeAll
    static void startServer() throws Exception {
        server = MariaDbServer.start(home);
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mariadb", "mysql"})
    void aCommitThatWasCutOffIsOneBump(String driver) {
        // Without encryption, so that it can be seen what is sent.
        String plain = driver.equals("mysql") ? "sslMode=DISABLED" : "sslMode=disable";
        Outages.assertEachCutCounts(
                jdk, engine(driver), server.url(driver, database(), plain), server.port(), directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mariadb", "mysql"})
    void writesAreSeenAfterTheDatabaseWasStartedAgain(String driver) throws Exception {
        String url = server.url(driver, database());
        Outages.assertGoesOn(jdk, engine(driver), url, server.port(), directory, server::stop, server::startAgain);
    }

    private static String database() {
        return "t" + DATABASES.incrementAndGet();
    }

    private static String engine(String driver) {
        return driver.equals("mysql") ? "MYSQL" : "MARIADB";
    }
}

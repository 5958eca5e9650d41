package io.github.jimmypage.endtoend;

import io.github.jimmypage.endtoend.process.Jdk;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same outages as on PostgreSQL, with the drivers of MariaDB and MySQL. */
@OnLatestJdk
class MariaDbOutageIT extends MariaDbCase {
    @TempDir
    private Path directory;

    private final Jdk jdk;

    MariaDbOutageIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @ParameterizedTest
    @ValueSource(strings = {"mariadb", "mysql"})
    void aCommitThatWasCutOffIsOneBump(String driver) {
        // Without encryption, so that it can be seen what is sent.
        String plain = driver.equals("mysql") ? "sslMode=DISABLED" : "sslMode=disable";
        Outages.assertEachCutCounts(jdk, engine(driver), newDatabase(driver, plain), server.port(), directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mariadb", "mysql"})
    void writesAreSeenAfterTheDatabaseWasStartedAgain(String driver) throws Exception {
        String url = newDatabase(driver);
        Outages.assertGoesOn(jdk, engine(driver), url, server.port(), directory, server::stop, server::startAgain);
    }

    private static String engine(String driver) {
        return driver.equals("mysql") ? "MYSQL" : "MARIADB";
    }
}

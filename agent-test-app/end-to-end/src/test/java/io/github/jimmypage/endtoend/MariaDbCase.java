package io.github.jimmypage.endtoend;

import io.github.jimmypage.endtoend.process.MariaDbServer;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A test class with a MariaDB of its own. */
abstract class MariaDbCase {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    @TempDir
    private static Path home;

    static MariaDbServer server;

    @BeforeAll
    static void startServer() throws Exception {
        server = MariaDbServer.start(home);
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
    }

    /** The URL of a database that nobody used before, for this driver. */
    static String newDatabase(String driver, String... flags) {
        return server.url(driver, "t" + DATABASES.incrementAndGet(), flags);
    }
}

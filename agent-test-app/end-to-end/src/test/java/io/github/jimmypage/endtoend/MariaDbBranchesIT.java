package io.github.jimmypage.endtoend;

import io.github.jimmypage.endtoend.process.Jdk;
import io.github.jimmypage.endtoend.process.MariaDbServer;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Distributed transactions with the drivers of MariaDB and MySQL, which send {@code XA} statements inside of their resources. */
@OnLatestJdk
class MariaDbBranchesIT {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    @TempDir
    private static Path home;

    private static MariaDbServer server;

    @TempDir
    private Path directory;

    private final Jdk jdk;

    MariaDbBranchesIT(Jdk jdk) {
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

    private static String made(String driver) {
        return server.url(driver, "t" + DATABASES.incrementAndGet());
    }

    @Test
    void aBranchThatWroteIsOneBumpWhenItEnds() {
        TreeSet<String> refused = new TreeSet<>(Set.of("ATOMIKOS MARIADB+MYSQL LAST_RESOURCE_COMMIT"));
        for (String what : new String[] {
            "TWO_BRANCHES_IN_TURN", "SUSPENDED_AND_RESUMED", "JOINED_BY_ANOTHER", "COMMITTED_BY_ANOTHER"
        }) {
            refused.add("MARIADB " + what);
            refused.add("MYSQL " + what);
        }
        XaCells.assertRight(jdk, "MARIADB=" + made("mariadb"), "MYSQL=" + made("mysql"), refused, directory);
    }

    @Test
    void aBranchThatAnotherJvmPreparedMayHaveWrittenAnyTable() {
        XaCells.assertFoundAgain(jdk, "MARIADB=" + made("mariadb"), "MYSQL=" + made("mysql"), directory);
    }
}

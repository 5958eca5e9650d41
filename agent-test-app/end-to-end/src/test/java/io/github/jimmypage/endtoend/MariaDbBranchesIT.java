package io.github.jimmypage.endtoend;

import io.github.jimmypage.endtoend.process.Jdk;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Distributed transactions with the drivers of MariaDB and MySQL, which send {@code XA} statements inside of their resources. */
@OnLatestJdk
class MariaDbBranchesIT extends MariaDbCase {
    @TempDir
    private Path directory;

    private final Jdk jdk;

    MariaDbBranchesIT(Jdk jdk) {
        this.jdk = jdk;
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
        XaCells.assertRight(
                jdk, "MARIADB=" + newDatabase("mariadb"), "MYSQL=" + newDatabase("mysql"), refused, directory);
    }

    @Test
    void aBranchThatAnotherJvmPreparedMayHaveWrittenAnyTable() {
        XaCells.assertFoundAgain(jdk, "MARIADB=" + newDatabase("mariadb"), "MYSQL=" + newDatabase("mysql"), directory);
    }
}

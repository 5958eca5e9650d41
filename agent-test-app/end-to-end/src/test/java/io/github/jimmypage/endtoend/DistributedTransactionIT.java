package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Jdk;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Transactions over two databases, driven by hand and by real transaction managers: each branch that wrote is one bump when it is
 * committed or rolled back, whoever does that, and nothing is before.
 */
@OnLatestJdk
class DistributedTransactionIT {
    private static final String ATOMIKOS_HAS_NO_LAST_RESOURCE = "ATOMIKOS %s LAST_RESOURCE_COMMIT";

    @TempDir
    private Path directory;

    private final Jdk jdk;

    DistributedTransactionIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @Test
    void aBranchThatWroteIsOneBumpWhenItEnds() {
        XaCells.assertRight(
                jdk,
                "H2=jdbc:h2:mem:one;DB_CLOSE_DELAY=-1",
                "DERBY=jdbc:derby:memory:two",
                Set.of("H2 TWO_BRANCHES_IN_TURN", String.format(ATOMIKOS_HAS_NO_LAST_RESOURCE, "H2+DERBY")),
                directory);
    }

    @Test
    void aBranchThatAnotherJvmPreparedMayHaveWrittenAnyTable() {
        XaCells.assertFoundAgain(
                jdk,
                "H2=jdbc:h2:" + directory.resolve("one"),
                "DERBY=jdbc:derby:" + directory.resolve("two"),
                directory);
    }

    @Test
    @WithPostgres
    void aBranchOnPostgresIsNoDifferent() throws IOException {
        assumeTrue(Artifacts.wholeMatrix(), "only in the matrix");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("max_prepared_transactions", "10")
                .start()) {
            String one = "POSTGRESQL=" + postgres.getJdbcUrl("postgres", "postgres");
            XaCells.assertRight(
                    jdk,
                    one,
                    "H2=jdbc:h2:mem:two;DB_CLOSE_DELAY=-1",
                    Set.of(
                            "H2 TWO_BRANCHES_IN_TURN",
                            "POSTGRESQL JOINED_BY_ANOTHER",
                            "POSTGRESQL SUSPENDED_AND_RESUMED",
                            String.format(ATOMIKOS_HAS_NO_LAST_RESOURCE, "POSTGRESQL+H2")),
                    directory);
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("max_prepared_transactions", "10")
                .start()) {
            String one = "POSTGRESQL=" + postgres.getJdbcUrl("postgres", "postgres");
            XaCells.assertFoundAgain(jdk, one, "H2=jdbc:h2:" + directory.resolve("two"), directory);
        }
    }
}

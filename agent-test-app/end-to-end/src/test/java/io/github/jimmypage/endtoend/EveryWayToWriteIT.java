package io.github.jimmypage.endtoend;

import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Jdk;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way that JDBC has to write, and every way to end a transaction, on real drivers and through real pools: one bump of the
 * right cause at the right moment, none for reads. Some engines and pools for each change, all of them in the matrix.
 */
@OnLatestJdkAlone
class EveryWayToWriteIT {
    private final Jdk jdk;

    EveryWayToWriteIT(Jdk jdk) {
        this.jdk = jdk;
    }

    static Stream<Arguments> inMemory() {
        boolean all = Artifacts.wholeMatrix();
        List<String> engines = all ? List.of("H2", "DERBY", "SQLITE", "HSQLDB") : List.of("H2", "DERBY", "SQLITE");
        List<String> pools = all ? JdbcCells.allPools() : List.of("NONE", "HIKARI");
        return engines.stream().flatMap(engine -> pools.stream().map(pool -> Arguments.of(engine, pool)));
    }

    static List<String> withPostgres() {
        return Artifacts.wholeMatrix() ? JdbcCells.allPools() : List.of("NONE");
    }

    @ParameterizedTest
    @MethodSource("inMemory")
    void isOneBumpAtTheRightMoment(String engine, String pool, @TempDir Path directory) {
        String url =
                switch (engine) {
                    case "H2" -> "jdbc:h2:mem:t;DB_CLOSE_DELAY=-1";
                    case "DERBY" -> "jdbc:derby:memory:t;create=true";
                    case "SQLITE" -> "jdbc:sqlite:" + directory.resolve("t.db") + "?busy_timeout=5000";
                    case "HSQLDB" -> "jdbc:hsqldb:mem:t";
                    default -> throw new IllegalArgumentException(engine);
                };
        JdbcCells.assertRight(jdk, engine, url, pool, directory);
    }

    @ParameterizedTest
    @MethodSource("withPostgres")
    @WithPostgres
    void isOneBumpOnPostgresToo(String pool, @TempDir Path directory) throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            JdbcCells.assertRight(jdk, "POSTGRESQL", postgres.getJdbcUrl("postgres", "postgres"), pool, directory);
        }
    }

    @AfterAll
    static void writeTheTable() throws IOException {
        JdbcCells.writeTheTable();
    }
}

package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Child.Ended;
import io.github.jimmypage.endtoend.process.JdbcRig;
import io.github.jimmypage.endtoend.process.Jdk;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
@OnLatestJdk
class EveryWayToWriteIT {
    private static final List<String> TABLE = new ArrayList<>();

    private final Jdk jdk;

    EveryWayToWriteIT(Jdk jdk) {
        this.jdk = jdk;
    }

    /** What goes wrong without the agent too. */
    private enum Excused {
        /** c3p0 hands out prepared statements from its cache that this driver has closed. */
        HSQLDB_WITH_CACHED_STATEMENTS("HSQLDB\tC3P0\t", "connection exception: closed");

        private final String cells;
        private final String failure;

        Excused(String cells, String failure) {
            this.cells = cells;
            this.failure = failure;
        }

        static boolean excuse(String line) {
            for (Excused excused : values()) {
                if (line.startsWith(excused.cells) && line.endsWith(excused.failure)) {
                    return true;
                }
            }
            return false;
        }
    }

    static Stream<Arguments> inMemory() {
        boolean all = Artifacts.wholeMatrix();
        List<String> engines = all ? List.of("H2", "DERBY", "SQLITE", "HSQLDB") : List.of("H2", "DERBY", "SQLITE");
        List<String> pools = all ? allPools() : List.of("NONE", "HIKARI");
        return engines.stream().flatMap(engine -> pools.stream().map(pool -> Arguments.of(engine, pool)));
    }

    static List<String> withPostgres() {
        return Artifacts.wholeMatrix() ? allPools() : List.of("NONE");
    }

    private static List<String> allPools() {
        return List.of("NONE", "HIKARI", "DBCP", "DBCP_WITH_STATEMENTS", "TOMCAT", "TOMCAT_WITH_STATEMENTS", "C3P0");
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
        assertRight(engine, url, pool, directory);
    }

    @ParameterizedTest
    @MethodSource("withPostgres")
    void isOneBumpOnPostgresToo(String pool, @TempDir Path directory) throws IOException {
        assumeTrue(
                "Linux".equals(System.getProperty("os.name")) && "amd64".equals(System.getProperty("os.arch")),
                "the tests bring PostgreSQL for Linux alone");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            assertRight("POSTGRESQL", postgres.getJdbcUrl("postgres", "postgres"), pool, directory);
        }
    }

    private void assertRight(String engine, String url, String pool, Path directory) {
        Ended ended = JdbcRig.run(jdk, engine, url, pool, directory);
        List<String> cells = ended.out()
                .lines()
                .filter(line -> line.startsWith("CELL\t"))
                .map(line -> line.substring("CELL\t".length()))
                .toList();
        TABLE.addAll(cells);
        assertEquals(0, ended.exit(), ended.toString());
        assertTrue(ended.out().endsWith("DONE\n"), ended.toString());
        long right = cells.stream().filter(line -> line.endsWith("\tok")).count();
        assertTrue(right > cells.size() / 2, "right: " + right + " of " + cells.size());
        List<String> wrong = cells.stream()
                .filter(line -> !line.endsWith("\tok") && !line.contains("\tcannot: ") && !Excused.excuse(line))
                .toList();
        assertEquals(List.of(), wrong);
    }

    @AfterAll
    static void writeTheTable() throws IOException {
        Files.write(Artifacts.jdbcMatrix(), TABLE);
        TABLE.forEach(System.out::println);
    }
}

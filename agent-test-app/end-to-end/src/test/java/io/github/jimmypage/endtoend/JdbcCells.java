package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Child.Ended;
import io.github.jimmypage.endtoend.process.JdbcRig;
import io.github.jimmypage.endtoend.process.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What came of all ways to write, from every test that tries some: compared, and kept for the table. */
final class JdbcCells {
    private static final List<String> TABLE = new ArrayList<>();
    private static int printed;

    private JdbcCells() {}

    /** What goes wrong without the agent too. */
    private enum Excused {
        /** c3p0 hands out prepared statements from its cache that this driver has closed. */
        HSQLDB_WITH_CACHED_STATEMENTS("HSQLDB\tC3P0\t", "connection exception: closed"),
        /** The server prepares one statement and no more, and this driver then asks it all the same. */
        MARIADB_PREPARING_SEVERAL_AT_ONCE("MARIADB\tHIKARI\tSEVERAL_PREPARED\t", "WHERE id = 1' at line 1"),
        /** Rows that are fetched by a cursor cannot be taken from the list that the driver has no longer. */
        MYSQL_DELETING_BY_A_CURSOR(
                "MYSQL\tHIKARI\tUPDATABLE_DELETE\t", "java.lang.UnsupportedOperationException: remove");

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

    static List<String> allPools() {
        return List.of("NONE", "HIKARI", "DBCP", "DBCP_WITH_STATEMENTS", "TOMCAT", "TOMCAT_WITH_STATEMENTS", "C3P0");
    }

    static void assertRight(Jdk jdk, String engine, String url, String pool, Path directory) {
        Ended ended = JdbcRig.run(jdk, engine, url, pool, directory);
        List<String> cells = of(ended);
        TABLE.addAll(cells);
        assertEnded(ended);
        long right = cells.stream().filter(line -> line.endsWith("\tok")).count();
        assertTrue(right > cells.size() / 2, "right: " + right + " of " + cells.size());
        List<String> wrong = cells.stream()
                .filter(line -> !line.endsWith("\tok") && !line.contains("\tcannot: ") && !Excused.excuse(line))
                .toList();
        assertEquals(List.of(), wrong);
    }

    /** The cells that a rig printed. */
    static List<String> of(Ended ended) {
        return ended.out()
                .lines()
                .filter(line -> line.startsWith("CELL\t"))
                .map(line -> line.substring("CELL\t".length()))
                .toList();
    }

    static void assertEnded(Ended ended) {
        assertEquals(0, ended.exit(), ended.toString());
        assertTrue(ended.out().endsWith("DONE\n"), ended.toString());
    }

    /** Leaves the whole table so far in a file, and prints what is new in it. */
    static void writeTheTable() throws IOException {
        Files.write(Artifacts.jdbcMatrix(), TABLE);
        TABLE.subList(printed, TABLE.size()).forEach(System.out::println);
        printed = TABLE.size();
    }
}

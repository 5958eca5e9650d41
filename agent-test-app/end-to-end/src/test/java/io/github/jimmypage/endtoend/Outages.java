package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jimmypage.endtoend.process.Child;
import io.github.jimmypage.endtoend.process.Child.Ended;
import io.github.jimmypage.endtoend.process.JdbcRig;
import io.github.jimmypage.endtoend.process.Jdk;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What came of a database that went away, or of the way to it, compared. */
final class Outages {
    private Outages() {}

    /** Something that may fail in its own way. */
    interface Step {
        void take() throws Exception;
    }

    /** The connection is cut before the server heard of a commit, and after it answered. */
    static void assertEachCutCounts(Jdk jdk, String engine, String url, int port, Path directory) {
        try (Child child = JdbcRig.startOutage(jdk, engine, url, port, "cut", directory)) {
            assertRight(8, child.awaitEnd());
        }
    }

    static void assertGoesOn(Jdk jdk, String engine, String url, int port, Path directory, Step stop, Step start)
            throws Exception {
        try (Child child = JdbcRig.startOutage(jdk, engine, url, port, "restart", directory)) {
            child.awaitLine(Pattern.compile("(WRITTEN)"));
            stop.take();
            child.awaitLine(Pattern.compile("(DOWN)"));
            start.take();
            assertRight(2, child.awaitEnd());
        }
    }

    private static void assertRight(int number, Ended ended) {
        JdbcCells.assertEnded(ended);
        List<String> cells = JdbcCells.of(ended);
        assertEquals(
                number, cells.stream().filter(line -> line.endsWith("\tok")).count(), cells.toString());
    }
}

package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.process.Child.Ended;
import io.github.jimmypage.endtoend.process.Jdk;
import io.github.jimmypage.endtoend.process.XaRig;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What came of distributed transactions, compared. */
final class XaCells {
    private XaCells() {}

    /** @param refused what the drivers and managers cannot do, as {@code who what} */
    static void assertRight(Jdk jdk, String one, String two, Set<String> refused, Path directory) {
        List<String> cells = cells(XaRig.run(jdk, "try", one, two, directory));
        assertEquals(List.of(), wrong(cells));
        assertTrue(cells.size() > 50, "cells: " + cells.size());
        TreeSet<String> cannot = cells.stream()
                .filter(line -> line.contains("\tcannot: "))
                .map(line -> line.substring(0, line.indexOf("\tcannot: ")).replace('\t', ' '))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(refused), cannot);
    }

    /** Two JVMs, one after the other. */
    static void assertFoundAgain(Jdk jdk, String one, String two, Path directory) {
        for (String task : new String[] {"prepare", "recover"}) {
            List<String> cells = cells(XaRig.run(jdk, task, one, two, directory));
            assertEquals(2, cells.stream().filter(line -> line.endsWith("\tok")).count(), cells.toString());
        }
    }

    private static List<String> cells(Ended ended) {
        JdbcCells.assertEnded(ended);
        return JdbcCells.of(ended);
    }

    private static List<String> wrong(List<String> cells) {
        return cells.stream()
                .filter(line -> !line.endsWith("\tok") && !line.contains("\tcannot: "))
                .toList();
    }
}

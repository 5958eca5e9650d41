package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.capture.CaptureCell;
import io.github.jimmypage.endtoend.capture.CaptureColumn;
import io.github.jimmypage.endtoend.capture.CaptureTable;
import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way in which a servlet can answer, over HTTP/1.1 and HTTP/2: nobody can tell that a page was recorded, or that it came
 * from the cache, but by what the agent's contract announces.
 */
@ParameterizedClass(name = "{0}", allowZeroInvocations = true)
@MethodSource("io.github.jimmypage.endtoend.process.RigOnJdk#chosenForCapture")
@ExtendWith(ServerOutputs.class)
class CaptureTableIT {
    private static final Map<String, List<CaptureCell>> COLUMNS = new ConcurrentHashMap<>();
    private static final CaptureTable TABLE = new CaptureTable();

    private final List<CaptureCell> cells;

    CaptureTableIT(RigOnJdk rig) {
        cells = COLUMNS.computeIfAbsent(rig.toString(), unseen -> column(rig));
    }

    private static List<CaptureCell> column(RigOnJdk rig) {
        try (CaptureColumn column = CaptureColumn.of(rig)) {
            List<CaptureCell> cells = column.cells();
            TABLE.add(cells);
            return cells;
        }
    }

    @Test
    void noAnswerDiffersFromTheSameContainerWithoutTheAgent() {
        assertTrue(cells.size() > 400, "cells: " + cells.size());
        assertNone(cell -> !cell.right());
    }

    @Test
    void whatIsAWholePageIsServedFromTheCache() {
        assertNone(cell -> cell.isToBeKept() && !cell.hit());
        assertTrue(
                cells.stream().filter(CaptureCell::hit).count() > 220, "a cache that keeps nothing differs in nothing");
    }

    @Test
    void whatIsNoWholePageIsNeverKept() {
        assertNone(cell -> cell.hit() && cell.isNever());
    }

    /** A wrapper without {@code isReady} and {@code setWriteListener} ends such a page with an {@code AbstractMethodError}. */
    @Test
    void aPageThatTheContainerCallsBackForIsWrittenThroughTheWrapper() {
        assertRight("async-write-listener");
    }

    @Test
    void headersThatAreSetAfterTheStreamWasTakenAreThereOnAHit() {
        assertRight("header-after-stream", "type-late");
    }

    @Test
    void aPartOfAnArrayIsKeptAsThatPart() {
        assertRight("stream-offsets", "writer-write");
    }

    @Test
    void aLengthIsTheSameInWhicheverWayItIsSpelled() {
        assertRight("length-");
    }

    @Test
    void aBodyThatWasCutShortByItsLengthOrByItsClientIsNotStored() {
        assertRight("length-int-too-", "length-set-header-too-", "length-add-int-header-too-", "aborted-");
    }

    private void assertRight(String... rows) {
        for (String row : rows) {
            assertFalse(cells.stream().noneMatch(cell -> cell.row().startsWith(row)), row);
            assertNone(cell -> cell.row().startsWith(row) && (!cell.right() || (cell.isToBeKept() && !cell.hit())));
        }
    }

    private void assertNone(Predicate<CaptureCell> wrong) {
        assertEquals("", cells.stream().filter(wrong).map(CaptureCell::toString).collect(Collectors.joining("\n")));
    }

    @AfterAll
    static void writeTheTable() throws IOException {
        assertEquals(List.of(), TABLE.holes());
        List<String> text = TABLE.text();
        Files.write(Artifacts.captureTable(), text);
        if (Artifacts.wholeMatrix()) {
            text.forEach(System.out::println);
        }
    }
}

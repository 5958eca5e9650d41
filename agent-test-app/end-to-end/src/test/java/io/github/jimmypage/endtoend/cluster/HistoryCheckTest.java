package io.github.jimmypage.endtoend.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.cluster.History.Read;
import io.github.jimmypage.endtoend.cluster.History.Shown;
import io.github.jimmypage.endtoend.cluster.History.Write;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Histories that are right and such that are not, in units of a nanosecond with a bound of ten. */
class HistoryCheckTest {
    private static final int BOUND = 10;

    private final History history = new History();

    HistoryCheckTest() {
        history.add(new Write(0, 7, 1, 0, 5));
        history.add(new Write(0, 7, 2, 95, 100));
        history.add(new Write(0, 7, 3, 200, 205));
        history.add(new Write(0, 8, 900, 0, 5));
    }

    @Test
    void anotherNodeMayBeBehindForTheBound() {
        assertRight(1, 1, Shown.FRESH, 110);
    }

    @Test
    void anotherNodeMayNotBeBehindForLonger() {
        assertWrong("outdated for", 1, 1, Shown.FRESH, 111);
    }

    @Test
    void theFirstOfTheWritesThatOutdateCounts() {
        assertWrong("version=2", 1, 1, Shown.FRESH, 206);
    }

    @Test
    void aLaterVersionThatReturnedEarlierCounts() {
        history.add(new Write(0, 7, 4, 95, 98));
        assertWrong("version=4", 1, 1, Shown.FRESH, 109);
    }

    @Test
    void theNodeThatWroteIsNeverBehind() {
        assertWrong("outdated for", 0, 1, Shown.FRESH, 101);
    }

    @Test
    void whoWasAskedBeforeTheCommitReturnedMayNotKnowIt() {
        assertRight(0, 1, Shown.FRESH, 100);
    }

    @Test
    void whatIsRenderedIsNeverBehind() {
        assertWrong("outdated for", 1, 1, Shown.RENDERED, 101);
    }

    @Test
    void aPageThatSaysThatItIsStaleMayBeBehind() {
        assertRight(1, 1, Shown.STALE, 1000);
    }

    @Test
    void whatNobodyWroteIsNotShown() {
        assertWrong("never written", 1, 4, Shown.FRESH, 300);
    }

    @Test
    void whatIsOlderThanTheHistoryMayStillBeKept() {
        assertRight(1, 0, Shown.STALE, 300);
    }

    @Test
    void whatSomebodyWritesLaterIsNotShown() {
        assertWrong("never written", 1, 3, Shown.FRESH, 150);
    }

    @Test
    void whatIsCommittedMayBeShownBeforeItsWriterKnows() {
        assertRight(1, 3, Shown.FRESH, 201);
    }

    private void assertRight(int node, long version, Shown shown, long began) {
        history.add(new Read(node, 7, version, shown, began, began + 1));
        assertEquals(List.of(), HistoryCheck.wrongIn(history, BOUND));
    }

    private void assertWrong(String words, int node, long version, Shown shown, long began) {
        history.add(new Read(node, 7, version, shown, began, began + 1));
        List<String> wrong = HistoryCheck.wrongIn(history, BOUND);
        assertEquals(1, wrong.size(), wrong::toString);
        assertTrue(wrong.get(0).contains(words), wrong::toString);
    }
}

package io.github.jimmypage.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final long LONG = TimeUnit.SECONDS.toNanos(60);

    private static final long QUARTER = TimeUnit.MILLISECONDS.toNanos(250);

    private final MovedTime time = new MovedTime();
    private final List<Boolean> overdue = new ArrayList<>();
    private final Outbox outbox = new Outbox(time, overdue::add, false);

    @Test
    void whoWroteGoesOnWhenTheOthersKnowAndNotBefore() throws Exception {
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> outbox.tell(Set.of("orders"), "", LONG));
        Outbox.Batch batch = taken();
        assertEquals(Set.of("orders"), batch.news().tables());
        assertTrue(!writer.isDone(), "not told yet");
        outbox.told(batch);
        writer.get(60, TimeUnit.SECONDS);
        assertEquals(List.of(), overdue);
        assertEquals(0, outbox.pending());
    }

    @Test
    void whoWroteIsToldWithTheNextBumpOrAloneAndNobodyWaitsForIt() throws Exception {
        outbox.tellWriter("anna");
        assertEquals(0, outbox.pending());
        Outbox.Batch alone = taken();
        assertEquals(new SharedStore.News(Set.of(), Set.of("anna"), false), alone.news());
        outbox.putBack(alone);
        outbox.tell(Set.of("orders"), "", 1);
        outbox.tellWriter("bert");
        Outbox.Batch together = taken();
        assertEquals(new SharedStore.News(Set.of("orders"), Set.of("anna", "bert"), false), together.news());
        outbox.told(together);
        assertEquals(0, outbox.pending());
    }

    /** One of them may be known by nothing, and those who are told cannot tell which. */
    @Test
    void whatIsToldTogetherIsMarkedOnlyIfAllOfItIsMarkedAlike() throws Exception {
        waits(Set.of("orders"), "a");
        waits(Set.of("customers"), "a");
        assertEquals("a", toldMark());
        waits(Set.of("orders"), "a");
        waits(Set.of("customers"), "b");
        assertEquals("", toldMark());
        waits(Set.of("orders"), "a");
        waits(Set.of("orders"), "");
        waits(Set.of("orders"), "a");
        assertEquals("", toldMark());
        waits(Set.of("orders"), "b");
        assertEquals("b", toldMark(), "those before have been told");
    }

    /** Has somebody wait for it to be told. */
    private void waits(Set<String> tables, String mark) {
        long before = outbox.pending();
        Thread writer = new Thread(() -> outbox.tell(tables, mark, LONG));
        writer.setDaemon(true);
        writer.start();
        while (outbox.pending() == before) {
            Thread.onSpinWait();
        }
    }

    @Test
    void ofWhatIsToldLateNothingIsCertain() throws Exception {
        waits(Set.of("customers"), "a");
        outbox.tell(Set.of("orders"), "a", 0);
        Outbox.Batch late = taken();
        assertEquals("", late.news().mark());
        outbox.putBack(late);
        assertEquals("", toldMark());
        waits(Set.of("customers"), "a");
        Outbox.Batch inTime = taken();
        assertEquals("a", inTime.news().mark());
        outbox.tell(Set.of("orders"), "a", 0);
        taken();
        outbox.putBack(inTime);
        assertEquals("", toldMark());
        waits(Set.of("orders"), "a");
        assertEquals("a", toldMark());
    }

    private String toldMark() throws Exception {
        Outbox.Batch batch = taken();
        outbox.told(batch);
        return batch.news().mark();
    }

    @Test
    void whatIsToldOnceMoreKeepsItsMarkAndLosesItWithOthers() throws Exception {
        waits(Set.of("orders"), "a");
        Outbox.Batch marked = taken();
        outbox.putBack(marked);
        outbox.tellWriter("anna");
        Outbox.Batch again = taken();
        assertEquals("a", again.news().mark());
        waits(Set.of("orders"), "");
        outbox.putBack(again);
        assertEquals("", toldMark());
        outbox.tellWriter("anna");
        Outbox.Batch alone = taken();
        assertEquals("", alone.news().mark());
        waits(Set.of("orders"), "a");
        outbox.putBack(alone);
        assertEquals("a", toldMark(), "nothing was written by who was told of alone");
    }

    @Test
    void theNewestPositionIsAcknowledgedAndOnlyWritesAreToBe() throws Exception {
        Outbox strict = new Outbox(time, overdue::add, true);
        strict.acknowledge(new SharedStore.Position("a", 7));
        strict.acknowledge(new SharedStore.Position("a", 8));
        Outbox.Batch alone = Objects.requireNonNull(strict.take(LONG));
        assertEquals(new SharedStore.Position("a", 8), alone.heard());
        assertFalse(alone.tellsNews());
        strict.tellWriter("anna");
        assertFalse(Objects.requireNonNull(strict.take(LONG)).news().acknowledged());
        assertEquals(-1, strict.tell(Set.of("orders"), "", 0));
        Outbox.Batch written = Objects.requireNonNull(strict.take(LONG));
        assertTrue(written.news().acknowledged());
        assertNull(written.heard());
    }

    @Test
    void moreWritersThanCanBeToldTogetherAreLeftOut() throws Exception {
        for (int writer = 0; writer < 1000; writer++) {
            outbox.tellWriter("writer-" + writer);
        }
        assertEquals(500, taken().news().writers().size());
        outbox.tellWriter("later");
        assertEquals(Set.of("later"), taken().news().writers());
    }

    @Test
    void aBumpOfNoTableIsOneOfAny() throws Exception {
        outbox.tell(Set.of(), "", 1);
        assertEquals(Set.of("*"), taken().news().tables());
    }

    @Test
    void bumpsThatWaitTogetherAreToldAtOnce() throws Exception {
        Set<String> tables = new HashSet<>();
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String table = "t" + i;
            tables.add(table);
            long before = outbox.pending();
            writers.add(CompletableFuture.runAsync(() -> outbox.tell(Set.of(table), "", LONG)));
            while (outbox.pending() == before) {
                Thread.onSpinWait();
            }
        }
        Outbox.Batch batch = taken();
        assertEquals(tables, batch.news().tables());
        outbox.told(batch);
        for (CompletableFuture<Void> writer : writers) {
            writer.get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void whatWasNotToldInTimeIsOverdueUntilItIsAndHoldsUpNobodyElse() throws Exception {
        outbox.tell(Set.of("orders"), "", 1);
        assertEquals(List.of(true), overdue);
        outbox.tell(Set.of("customers"), "", LONG);
        assertEquals(2, outbox.pending());
        Outbox.Batch batch = taken();
        outbox.putBack(batch);
        assertEquals(List.of(true), overdue);
        Outbox.Batch again = taken();
        assertEquals(Set.of("orders", "customers"), again.news().tables());
        outbox.told(again);
        assertEquals(List.of(true, false), overdue);
        assertNull(outbox.take(0));
    }

    @Test
    void whatWasAskedMeanwhileIsToldBeforeNothingIsOverdue() throws Exception {
        outbox.tell(Set.of("orders"), "", 1);
        Outbox.Batch batch = taken();
        outbox.tell(Set.of("customers"), "", LONG);
        outbox.told(batch);
        assertEquals(List.of(true), overdue);
        outbox.told(taken());
        assertEquals(List.of(true, false), overdue);
    }

    /** Otherwise a node that writes without a gap to a slow server would be overdue until it writes no more. */
    @Test
    void whereWritesLeaveNoGapItIsOverOnceBumpsGetThroughInTimeAgain() throws Exception {
        outbox.tell(Set.of("a"), "", 0);
        Outbox.Batch late = taken();
        outbox.tell(Set.of("b"), "", QUARTER);
        time.passMillis(240);
        outbox.told(late);
        assertTrue(outbox.isLate());
        Outbox.Batch lateToo = taken();
        outbox.tell(Set.of("c"), "", QUARTER);
        time.passMillis(10);
        outbox.told(lateToo);
        assertTrue(outbox.isLate());
        assertEquals(-1, outbox.tell(Set.of("d"), "", LONG), "nobody waits");
        Outbox.Batch inTime = taken();
        time.passMillis(20);
        outbox.tell(Set.of("e"), "", QUARTER);
        outbox.told(inTime);
        assertFalse(outbox.isLate());
        assertEquals(List.of(true), overdue, "one that nobody waited for has still to be told");

        CompletableFuture<Long> waits = CompletableFuture.supplyAsync(() -> outbox.tell(Set.of("f"), "", LONG));
        while (outbox.pending() < 2) {
            Thread.onSpinWait();
        }
        Outbox.Batch last = taken();
        CompletableFuture<Long> waitsToo = CompletableFuture.supplyAsync(() -> outbox.tell(Set.of("g"), "", LONG));
        while (outbox.pending() < 3) {
            Thread.onSpinWait();
        }
        outbox.told(last);
        assertEquals(6, waits.get(60, TimeUnit.SECONDS));
        assertEquals(List.of(true, false), overdue, "somebody waits for what is left");

        outbox.tell(Set.of("h"), "", 0);
        assertEquals(-1, waitsToo.get(60, TimeUnit.SECONDS));
        assertEquals(List.of(true, false, true), overdue);
    }

    @Test
    void whatIsToldAgainIsAsOldAsItWas() throws Exception {
        outbox.tell(Set.of("a"), "", 0);
        Outbox.Batch batch = taken();
        time.passMillis(200);
        outbox.tell(Set.of("b"), "", QUARTER);
        outbox.putBack(batch);
        Outbox.Batch again = taken();
        outbox.tell(Set.of("c"), "", QUARTER);
        outbox.told(again);
        assertTrue(outbox.isLate());
    }

    @Test
    void anInterruptIsKeptAndDoesNotCutTheWaitShort() throws Exception {
        CompletableFuture<Boolean> writer = CompletableFuture.supplyAsync(() -> {
            Thread.currentThread().interrupt();
            outbox.tell(Set.of("orders"), "", LONG);
            return Thread.interrupted();
        });
        outbox.told(taken());
        assertTrue(writer.get(60, TimeUnit.SECONDS));
        assertEquals(List.of(), overdue);
    }

    @Test
    void tooManyTablesAreAnyTable() throws Exception {
        for (int i = 0; i <= 100; i++) {
            outbox.tell(Set.of("t" + i), "", 0);
        }
        assertEquals(Set.of("*"), taken().news().tables());
    }

    @Test
    void whatThereIsNoMemoryToKeepIsAnyTable() throws Exception {
        assertEquals(-1, outbox.tell(new NoRoom(), "", 0));
        assertEquals(List.of(true), overdue, "it is waited for as any other");
        assertEquals(Set.of("*"), taken().news().tables());
        outbox.tell(Set.of("orders"), "", 0);
        assertEquals(Set.of("orders"), taken().news().tables(), "no longer than for once");
    }

    @Test
    void whatCannotBePutBackIsAnyTable() throws Exception {
        outbox.tell(Set.of("orders"), "", 0);
        Outbox.Batch batch = taken();
        SharedStore.News noRoom = new SharedStore.News(new NoRoom(), Set.of(), false);
        outbox.putBack(new Outbox.Batch(batch.upTo(), noRoom, null, batch.dueNanos()));
        assertEquals(Set.of("*"), taken().news().tables());
    }

    /** Else each failure to tell of a writer would outdate every page of the others. */
    @Test
    void whereOnlyWritersArePutBackNoTableIsTold() throws Exception {
        outbox.tellWriter("anna");
        outbox.putBack(taken());
        assertEquals(new SharedStore.News(Set.of(), Set.of("anna"), false), taken().news());
    }

    /** Runs out of memory when it is read. */
    private static final class NoRoom extends AbstractSet<String> {
        @Override
        public Iterator<String> iterator() {
            throw new OutOfMemoryError("made by a test");
        }

        @Override
        public int size() {
            return 1;
        }
    }

    private Outbox.Batch taken() throws InterruptedException {
        Outbox.Batch batch = outbox.take(LONG);
        assertNotNull(batch);
        return batch;
    }
}

package io.github.jimmypage.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final long LONG = TimeUnit.SECONDS.toNanos(60);

    private final List<Boolean> overdue = new ArrayList<>();
    private final Outbox outbox = new Outbox(overdue::add, false);

    @Test
    void whoWroteGoesOnWhenTheOthersKnowAndNotBefore() throws Exception {
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> outbox.tell(Set.of("orders"), LONG));
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
        outbox.tell(Set.of("orders"), 1);
        outbox.tellWriter("bert");
        Outbox.Batch together = taken();
        assertEquals(new SharedStore.News(Set.of("orders"), Set.of("anna", "bert"), false), together.news());
        outbox.told(together);
        assertEquals(0, outbox.pending());
    }

    @Test
    void theNewestPositionIsAcknowledgedAndOnlyWritesAreToBe() throws Exception {
        Outbox strict = new Outbox(overdue::add, true);
        strict.acknowledge(new SharedStore.Position("a", 7));
        strict.acknowledge(new SharedStore.Position("a", 8));
        Outbox.Batch alone = Objects.requireNonNull(strict.take(LONG));
        assertEquals(new SharedStore.Position("a", 8), alone.heard());
        assertFalse(alone.tellsNews());
        strict.tellWriter("anna");
        assertFalse(Objects.requireNonNull(strict.take(LONG)).news().acknowledged());
        assertEquals(-1, strict.tell(Set.of("orders"), 0));
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
        outbox.tell(Set.of(), 1);
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
            writers.add(CompletableFuture.runAsync(() -> outbox.tell(Set.of(table), LONG)));
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
        outbox.tell(Set.of("orders"), 1);
        assertEquals(List.of(true), overdue);
        outbox.tell(Set.of("customers"), LONG);
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
        outbox.tell(Set.of("orders"), 1);
        Outbox.Batch batch = taken();
        outbox.tell(Set.of("customers"), LONG);
        outbox.told(batch);
        assertEquals(List.of(true), overdue);
        outbox.told(taken());
        assertEquals(List.of(true, false), overdue);
    }

    @Test
    void anInterruptIsKeptAndDoesNotCutTheWaitShort() throws Exception {
        CompletableFuture<Boolean> writer = CompletableFuture.supplyAsync(() -> {
            Thread.currentThread().interrupt();
            outbox.tell(Set.of("orders"), LONG);
            return Thread.interrupted();
        });
        outbox.told(taken());
        assertTrue(writer.get(60, TimeUnit.SECONDS));
        assertEquals(List.of(), overdue);
    }

    @Test
    void tooManyTablesAreAnyTable() throws Exception {
        for (int i = 0; i <= 100; i++) {
            outbox.tell(Set.of("t" + i), 0);
        }
        assertEquals(Set.of("*"), taken().news().tables());
    }

    private Outbox.Batch taken() throws InterruptedException {
        Outbox.Batch batch = outbox.take(LONG);
        assertNotNull(batch);
        return batch;
    }
}

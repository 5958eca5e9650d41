package io.github.jimmypage.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.cluster.SharedStore.Acknowledgement;
import io.github.jimmypage.cluster.SharedStore.Position;
import io.github.jimmypage.log.Log;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever waits here is ended by a test that fails, after a minute. */
class AcknowledgementsTest {
    private static final long LONG = TimeUnit.MINUTES.toNanos(10);

    private final Acknowledgements acknowledgements = new Acknowledgements(
            System::nanoTime, new Disturbance(Log.of(AcknowledgementsTest.class), System::nanoTime));

    /** Whoever may have been forgotten is waited for on a new connection: here for no time. */
    @BeforeEach
    void trust() {
        acknowledgements.expect(0, new Position("a", 0), Set.of(), -1);
    }

    @Test
    void whoWroteWaitsUntilEachNodeHasHeard() throws Exception {
        acknowledgements.expect(1, new Position("a", 7), Set.of("one", "other"), LONG);
        CompletableFuture<Void> writer = waiting(1);
        arrived("one", "a", 7);
        arrived("other", "a", 6);
        arrived("other", "b", 9);
        assertFalse(writer.isDone());
        arrived("other", "a", 8);
        writer.get(60, TimeUnit.SECONDS);
    }

    @Test
    void whatWasHeardBeforeTheServersAnswerWasReadCounts() throws Exception {
        arrived("other", "a", 7);
        acknowledgements.expect(1, new Position("a", 7), Set.of("other"), LONG);
        waiting(1).get(60, TimeUnit.SECONDS);
    }

    @Test
    void afterTheBoundNobodyWaits() throws Exception {
        acknowledgements.expect(1, new Position("a", 7), Set.of("dead"), 1);
        acknowledgements.expect(2, new Position("a", 8), Set.of("other"), LONG);
        waiting(1).get(60, TimeUnit.SECONDS);
        CompletableFuture<Void> later = waiting(2);
        assertFalse(later.isDone());
        arrived("other", "a", 8);
        later.get(60, TimeUnit.SECONDS);
    }

    /** Redis may have come back with older data: its numbers begin where they were. */
    @Test
    void onANewConnectionNothingThatWasSaidBeforeCounts() throws Exception {
        arrived("other", "a", 9);
        acknowledgements.reconnected();
        acknowledgements.expect(1, new Position("a", 7), Set.of("other"), TimeUnit.SECONDS.toNanos(1));
        long began = System.nanoTime();
        arrived("other", "a", 7);
        acknowledgements.await(1);
        assertTrue(System.nanoTime() - began > TimeUnit.MILLISECONDS.toNanos(900), "others may have been forgotten");
        acknowledgements.expect(2, new Position("a", 8), Set.of("other"), LONG);
        CompletableFuture<Void> later = waiting(2);
        arrived("other", "a", 8);
        later.get(60, TimeUnit.SECONDS);
    }

    @Test
    void whatNobodyWaitsForDoesNotPileUp() {
        for (int bump = 1; bump <= 100; bump++) {
            acknowledgements.expect(bump, new Position("a", bump), Set.of("other"), -1);
        }
        assertEquals(1, acknowledgements.unsettled());
    }

    @Test
    void anInterruptIsKeptAndDoesNotCutTheWaitShort() throws Exception {
        acknowledgements.expect(1, new Position("a", 7), Set.of("other"), LONG);
        CompletableFuture<Boolean> writer = CompletableFuture.supplyAsync(() -> {
            Thread.currentThread().interrupt();
            acknowledgements.await(1);
            return Thread.interrupted();
        });
        assertFalse(writer.isDone());
        arrived("other", "a", 7);
        assertTrue(writer.get(60, TimeUnit.SECONDS));
    }

    private CompletableFuture<Void> waiting(long upTo) {
        return CompletableFuture.runAsync(() -> acknowledgements.await(upTo));
    }

    private void arrived(String node, String epoch, long number) {
        acknowledgements.arrived(new Acknowledgement(node, new Position(epoch, number)));
    }
}

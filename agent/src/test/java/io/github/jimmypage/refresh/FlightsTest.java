package io.github.jimmypage.refresh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.cache.PageKey;
import io.github.jimmypage.config.SettingException;
import io.github.jimmypage.config.Settings;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FlightsTest {
    private static final PageKey PAGE = Keys.of("/list");

    private long now = 1;
    private final Flights flights = flights(Map.of());

    private Flights flights(Map<String, String> settings) {
        try {
            return new Flights(RefreshPolicy.of(Settings.of(settings)), 100, () -> now, Runnable::run);
        } catch (SettingException wrong) {
            throw new AssertionError(wrong);
        }
    }

    private Flights.Flight lead(PageKey key) {
        return assertInstanceOf(Flights.Turn.Lead.class, flights.join(key)).flight();
    }

    @Test
    void theFirstRendersAndTheOthersWaitForItsSignal() throws Exception {
        Flights.Flight flight = lead(PAGE);
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Flights.Turn> other = CompletableFuture.supplyAsync(() -> {
            asked.countDown();
            return flights.join(PAGE);
        });
        assertTrue(asked.await(10, TimeUnit.SECONDS));
        assertInstanceOf(Flights.Turn.Lead.class, flights.join(Keys.of("/other")), "another page is nobody's affair");
        flight.land(true);
        Flights.Turn turn = other.get(10, TimeUnit.SECONDS);
        // It may have come after the landing: then it renders itself, which is as right.
        assertTrue(turn instanceof Flights.Turn.Waited || turn instanceof Flights.Turn.Lead, turn.toString());
    }

    @Test
    void nobodyWaitsForAKeyWhosePageWasRefused() {
        lead(PAGE).land(false);
        assertInstanceOf(Flights.Turn.Alone.class, flights.join(PAGE));
        assertInstanceOf(Flights.Turn.Alone.class, flights.join(PAGE));
    }

    @Test
    void aRefusalIsForgottenAfterItsTime() {
        lead(PAGE).land(false);
        now += TimeUnit.SECONDS.toNanos(61);
        assertInstanceOf(Flights.Turn.Lead.class, flights.join(PAGE));
    }

    @Test
    void aPageThatIsStoredAfterAllIsACandidateAgain() {
        lead(PAGE).land(false);
        flights.stored(PAGE);
        assertInstanceOf(Flights.Turn.Lead.class, flights.join(PAGE));
    }

    @Test
    void whoWaitsInVainRendersAfterTheTimeThatIsSet() {
        Flights impatient = flights(Map.of("coalesce.wait", "10ms"));
        assertInstanceOf(Flights.Turn.Lead.class, impatient.join(PAGE));
        assertInstanceOf(Flights.Turn.Alone.class, impatient.join(PAGE));
    }

    @Test
    @Timeout(30)
    void noMoreThanAHundredWaitAtOnceAndOneSignalReachesThemAll() throws Exception {
        Flights patient = flights(Map.of("coalesce.wait", "1h"));
        Flights.Flight flight =
                assertInstanceOf(Flights.Turn.Lead.class, patient.join(PAGE)).flight();
        Queue<Flights.Turn> turns = new ConcurrentLinkedQueue<>();
        Thread[] waiting = new Thread[100];
        for (int i = 0; i < waiting.length; i++) {
            waiting[i] = new Thread(() -> turns.add(patient.join(PAGE)));
            waiting[i].setDaemon(true);
            waiting[i].start();
        }
        for (Thread thread : waiting) {
            while (thread.getState() != Thread.State.TIMED_WAITING && thread.isAlive()) {
                Thread.onSpinWait();
            }
        }
        assertEquals(Flights.Turn.Alone.class, patient.join(PAGE).getClass());
        flight.land(true);
        for (Thread thread : waiting) {
            thread.join(10_000);
        }
        assertEquals(Collections.nCopies(100, new Flights.Turn.Waited()), List.copyOf(turns));
    }

    @Test
    void whoIsInterruptedStopsWaitingAndKeepsTheInterrupt() {
        lead(PAGE);
        Thread.currentThread().interrupt();
        assertInstanceOf(Flights.Turn.Alone.class, flights.join(PAGE));
        assertTrue(Thread.interrupted());
    }
}

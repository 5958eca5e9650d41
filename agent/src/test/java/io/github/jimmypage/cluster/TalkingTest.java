package io.github.jimmypage.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.cluster.SharedStore.Bump;
import io.github.jimmypage.cluster.SharedStore.Commands;
import io.github.jimmypage.cluster.SharedStore.Heard;
import io.github.jimmypage.cluster.SharedStore.News;
import io.github.jimmypage.cluster.SharedStore.Placed;
import io.github.jimmypage.cluster.SharedStore.Position;
import io.github.jimmypage.cluster.SharedStore.Subscription;
import io.github.jimmypage.log.Log;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** The two threads of a node, with a store that fails in the test's own ways. */
class TalkingTest {
    private static final Logger LOG = Log.of(TalkingTest.class);
    private static final long LONG = TimeUnit.SECONDS.toNanos(60);
    private static final Pace PACE = new Pace(Duration.ofSeconds(60), Duration.ofMillis(20), Duration.ofSeconds(60));

    private final BlockingQueue<Set<String>> foreign = new LinkedBlockingQueue<>();
    private final BlockingQueue<Bump> told = new LinkedBlockingQueue<>();
    private final Agreement agreement =
            new Agreement(System::nanoTime, PACE, "self", news -> foreign.add(news.tables()));
    private final Outbox outbox = new Outbox(System::nanoTime, agreement::overdue, false);
    private final Acknowledgements acknowledgements =
            new Acknowledgements(System::nanoTime, new Disturbance(LOG, System::nanoTime));
    private final StartSignal start = new StartSignal();
    private final FailingStore store = new FailingStore();
    private final Listening listening = new Listening(
            store,
            agreement,
            told::add,
            acknowledgements,
            start,
            new Disturbance(LOG, System::nanoTime),
            System::nanoTime);
    private final Departure departure = new Departure();
    private final Thread talks = new Thread(new Talking(
            PACE,
            "self",
            store,
            agreement,
            outbox,
            acknowledgements,
            start,
            listening,
            departure,
            LOG,
            System::nanoTime));
    private final Thread listens = new Thread(listening);

    @BeforeEach
    void startAtOnce() {
        start.give();
    }

    @AfterEach
    void end() throws InterruptedException {
        talks.interrupt();
        listens.interrupt();
        store.over.countDown();
        talks.join();
        listens.join();
    }

    @Test
    void afterAnErrorBumpsAreToldAllTheSame() {
        store.failOnBump = 1;
        talks.start();
        outbox.tell(Set.of("orders"), "", LONG);
        assertEquals(0, outbox.pending());
        assertEquals(0, store.failOnBump);
    }

    @Test
    void afterAnErrorBumpsAreHeardAllTheSame() throws InterruptedException {
        store.failOnNext = 1;
        listens.start();
        assertEquals(Set.of("*"), foreign.poll(60, TimeUnit.SECONDS));
        assertEquals(0, store.failOnNext);
        Bump bump = told.poll(60, TimeUnit.SECONDS);
        assertEquals(Set.of("orders"), bump == null ? Set.of() : bump.news().tables(), "after the generation moved");
    }

    @Test
    void aNewConnectionForTalkingMeansANewOneForListening() throws InterruptedException {
        listens.start();
        assertEquals(Set.of("*"), foreign.poll(60, TimeUnit.SECONDS));
        store.failOnBump = 1;
        talks.start();
        outbox.tell(Set.of("orders"), "", LONG);
        assertTrue(store.renewed.await(60, TimeUnit.SECONDS));
    }

    @Test
    void afterAFarewellNothingIsServedAndWhoeverIsToWriteHasALeaseAgain() throws InterruptedException {
        talks.start();
        awaitThat(agreement::isConfirmed);
        assertTrue(departure.leave(still(true), LONG));
        assertFalse(store.leased);
        assertFalse(agreement.isConfirmed());

        departure.pass(LONG);
        assertTrue(store.leased);
        awaitThat(agreement::isConfirmed);
    }

    /** A write that gets by while it is found that nothing is being written. */
    @Test
    void whatWasNotToldIsToldBeforeTheFarewell() throws InterruptedException {
        talks.start();
        awaitThat(agreement::isConfirmed);
        AtomicInteger asked = new AtomicInteger();
        Stillness deceiving = new Stillness() {
            @Override
            public boolean isStill() {
                if (asked.incrementAndGet() == 2) {
                    outbox.tell(Set.of("orders"), "", 1);
                }
                return true;
            }

            @Override
            public long begun() {
                return 0;
            }
        };
        assertTrue(departure.leave(deceiving, LONG));
        assertTrue(asked.get() > 2, "asked once more");
        assertEquals(0, store.pendingAtFarewell);
    }

    @Test
    void whileSomethingIsWrittenThereIsNoFarewell() throws InterruptedException {
        talks.start();
        awaitThat(agreement::isConfirmed);
        assertFalse(departure.leave(still(false), TimeUnit.MILLISECONDS.toNanos(500)));
        assertTrue(store.leased);
        assertEquals(0, store.farewells.get());
    }

    @Test
    void aFarewellOfWhichNobodyKnowsWhetherItArrivedIsTakenBackByTheNextConnection() throws InterruptedException {
        store.failOnFarewell = true;
        talks.start();
        awaitThat(agreement::isConfirmed);
        assertFalse(departure.leave(still(true), LONG));
        store.leased = false;
        departure.pass(LONG);
        awaitThat(() -> store.leased);
    }

    private static Stillness still(boolean is) {
        return new Stillness() {
            @Override
            public boolean isStill() {
                return is;
            }

            @Override
            public long begun() {
                return 0;
            }
        };
    }

    private static void awaitThat(BooleanSupplier holds) throws InterruptedException {
        long deadline = System.nanoTime() + LONG;
        while (!holds.getAsBoolean()) {
            assertTrue(System.nanoTime() - deadline < 0, "waited in vain");
            Thread.sleep(1);
        }
    }

    /** Out of memory where the test says so, and in order otherwise. */
    private final class FailingStore implements SharedStore {
        final CountDownLatch over = new CountDownLatch(1);
        final CountDownLatch renewed = new CountDownLatch(1);
        volatile int failOnBump;
        volatile int failOnNext;
        volatile boolean failOnFarewell;
        volatile boolean leased;
        volatile long pendingAtFarewell;
        final AtomicInteger farewells = new AtomicInteger();

        @Override
        public Commands connect() {
            return new Commands() {
                @Override
                public String server() {
                    return "a test";
                }

                @Override
                public Placed bump(News news) {
                    if (failOnBump > 0) {
                        failOnBump = 0;
                        throw new OutOfMemoryError("made by a test");
                    }
                    return new Placed(new Position("a", 1), Set.of());
                }

                @Override
                public void acknowledge(Position position) {}

                @Override
                public Heard heartbeat() {
                    leased = true;
                    return new Heard(new Position("a", 1), 1);
                }

                @Override
                public void farewell() throws ClusterException {
                    if (failOnFarewell) {
                        throw new ClusterException("made by a test");
                    }
                    leased = false;
                    pendingAtFarewell = outbox.pending();
                    farewells.incrementAndGet();
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public Subscription subscribe() {
            return new Subscription() {
                private boolean told;

                @Override
                public Bump next() throws ClusterException {
                    if (failOnNext > 0) {
                        failOnNext = 0;
                        throw new OutOfMemoryError("made by a test");
                    }
                    if (told) {
                        try {
                            over.await();
                        } catch (InterruptedException ended) {
                            Thread.currentThread().interrupt();
                        }
                        throw new ClusterException("over");
                    }
                    told = true;
                    return new Bump(new Position("a", 2), "other", News.of(Set.of("orders")));
                }

                @Override
                public void close() {
                    renewed.countDown();
                }
            };
        }
    }
}

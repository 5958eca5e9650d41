package io.github.jimmypage.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.bridge.Bridge;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.WorkElsewhere;
import io.github.jimmypage.jdbc.Quiet;
import io.github.jimmypage.jdbc.WriteSide;
import io.github.jimmypage.sql.SqlAnalyzer;
import io.github.jimmypage.sql.TableWhitelist;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DepartureTest {
    private static final long LONG = TimeUnit.SECONDS.toNanos(60);
    private static final int FAREWELLS = 2000;
    private static final int WRITERS = 3;

    private final Departure departure = new Departure();
    private volatile boolean leased;
    private volatile boolean over;

    /** The thread that talks and those that write, as they come: whatever is committed has a lease around it. */
    @Test
    @Timeout(120)
    void nothingIsCommittedWithoutALease() throws InterruptedException {
        WriteSide writeSide = writeSide();
        Quiet quiet = writeSide.watchCalls(() -> departure.pass(LONG));
        AtomicInteger commits = new AtomicInteger();
        AtomicInteger withoutLease = new AtomicInteger();
        departure.reachable(true);
        askFor(stillness(quiet));
        // It has joined.
        leased = true;
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            Random random = new Random(writer);
            Thread thread = new Thread(() -> {
                Connection connection = connection();
                while (!over) {
                    writeSide.connectionEntered(Bridge.COMMIT, connection);
                    int before = leased ? 0 : 1;
                    LockSupport.parkNanos(random.nextInt(20_000));
                    withoutLease.addAndGet(leased ? before : 1);
                    commits.incrementAndGet();
                    writeSide.connectionLeft(Bridge.COMMIT, connection, null);
                    LockSupport.parkNanos(random.nextInt(300_000));
                }
            });
            writers.add(thread);
            thread.start();
        }
        int farewells = 0;
        long deadline = System.nanoTime() + LONG;
        while (farewells < FAREWELLS && System.nanoTime() - deadline < 0) {
            leased = true;
            departure.present();
            LockSupport.parkNanos(1000);
            if (departure.begins()) {
                leased = false;
                farewells++;
                departure.said();
            }
        }
        leased = true;
        departure.present();
        over = true;
        for (Thread writer : writers) {
            writer.join();
        }
        assertEquals(0, withoutLease.get(), "of " + commits + " commits and " + farewells + " farewells");
        assertEquals(FAREWELLS, farewells, "enough of them to tell");
        assertTrue(commits.get() > FAREWELLS);
    }

    /** A call that was begun after the first look and before the gate was closed. */
    @Test
    void whatPassedBeforeTheGateWasClosedIsLookedForOnceMore() throws InterruptedException {
        AtomicInteger looks = new AtomicInteger();
        departure.reachable(true);
        askFor(new Stillness() {
            @Override
            public boolean isStill() {
                return looks.incrementAndGet() != 2;
            }

            @Override
            public long begun() {
                return 0;
            }
        });
        assertFalse(departure.begins(), "nothing is known of before");
        assertFalse(departure.begins());
        assertEquals(2, looks.get());
        assertFalse(departure.isUnderWay());
    }

    @Test
    void thereIsNoFarewellWhileABumpOfNoCallIsOnItsWay() throws InterruptedException {
        departure.reachable(true);
        askFor(stillness(writeSide().watchCalls(() -> {})));
        departure.tells(LONG);
        assertFalse(departure.begins(), "nothing is known of before");
        assertFalse(departure.begins());
        departure.told();
        assertFalse(departure.begins(), "asked anew");
        assertTrue(departure.begins());
    }

    /** It would end with neither lease nor bump. */
    @Test
    void theEndWaitsForAFarewellToBeTakenBackAlsoWhereACallWaitedForThatInVain() throws InterruptedException {
        departure.reachable(true);
        Stillness still = stillness(writeSide().watchCalls(() -> {}));
        askFor(still);
        departure.begins();
        assertTrue(departure.begins());
        departure.pass(1);
        departure.reachable(false);
        AtomicBoolean ended = new AtomicBoolean();
        Thread leaving = new Thread(() -> {
            try {
                departure.leave(still, LONG);
                ended.set(true);
            } catch (InterruptedException early) {
                Thread.currentThread().interrupt();
            }
        });
        leaving.start();
        while (leaving.getState() == Thread.State.NEW || leaving.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }
        assertFalse(ended.get());
        departure.present();
        leaving.join();
        assertTrue(ended.get());
    }

    @Test
    void whoWaitedInVainLetsTheOthersPass() throws InterruptedException {
        departure.reachable(true);
        askFor(stillness(writeSide().watchCalls(() -> {})));
        assertFalse(departure.begins(), "for the first time nothing is known of before");
        assertTrue(departure.begins());
        departure.pass(1);
        // Nobody takes the farewell back.
        departure.pass(Long.MAX_VALUE);
        departure.present();
        assertFalse(departure.isUnderWay());
    }

    @Test
    void withoutTheOthersNobodyWaitsForAFarewell() throws InterruptedException {
        assertFalse(departure.leave(stillness(writeSide().watchCalls(() -> {})), Long.MAX_VALUE));
    }

    /** Asks on a thread of its own, which waits as the end of the JVM does. */
    private void askFor(Stillness stillness) throws InterruptedException {
        Thread leaving = new Thread(() -> {
            try {
                departure.leave(stillness, 1);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        leaving.start();
        leaving.join();
    }

    private static Stillness stillness(Quiet quiet) {
        return new Stillness() {
            @Override
            public boolean isStill() {
                return quiet.isQuiet();
            }

            @Override
            public long begun() {
                return quiet.calls();
            }
        };
    }

    private static WriteSide writeSide() {
        Generation generation = new Generation(System::nanoTime);
        return new WriteSide(
                generation,
                new WorkElsewhere(generation),
                new SqlAnalyzer(Set.of(), 100, 1000),
                null,
                new TableWhitelist(List.of()));
    }

    private static Connection connection() {
        return (Connection) Proxy.newProxyInstance(
                DepartureTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> null);
    }
}

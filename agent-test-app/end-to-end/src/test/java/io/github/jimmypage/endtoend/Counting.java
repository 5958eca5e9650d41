package io.github.jimmypage.endtoend;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;

/**
 * Eight who count rows up, take it back and run into deadlocks, while eight look at the pages. A page that says it is fresh must
 * show every count whose answer had come before it was asked for, and never one that was taken back.
 *
 * <p>The counters pause together for twice as long as they count, since a page can only be fresh while nobody writes.
 */
final class Counting {
    static final int ROWS = 4;
    private static final int OF_EACH_KIND = 8;
    private static final int LOOKS_FOR_EACH_COUNT = 4;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private final Server server;
    private final int operations;
    private final long seed;
    private final AtomicIntegerArray told = new AtomicIntegerArray(ROWS);
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger counted = new AtomicInteger();
    private final AtomicInteger looked = new AtomicInteger();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    final AtomicInteger committed = new AtomicInteger();
    final AtomicInteger rolledBack = new AtomicInteger();
    final AtomicInteger deadlocked = new AtomicInteger();
    final AtomicInteger freshHits = new AtomicInteger();
    final AtomicInteger staleHits = new AtomicInteger();

    Counting(Server server, int operations, long seed) {
        this.server = server;
        this.operations = operations;
        this.seed = seed;
    }

    /** What was wrong; empty if nothing was. */
    List<String> run() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < OF_EACH_KIND; number++) {
            threads.add(thread(number, true));
            threads.add(thread(number, false));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        return List.copyOf(wrong);
    }

    /** The highest number of a row whose commit was told. */
    int told(int row) {
        return told.get(row);
    }

    private Thread thread(int number, boolean counts) {
        Random random = new Random(seed + (counts ? number : -1 - number));
        Visitor visitor = server.visitor();
        Thread thread = new Thread(
                () -> {
                    while (done.incrementAndGet() <= operations && wrong.isEmpty()) {
                        if (counts) {
                            awaitTurn();
                            count(visitor, random);
                        } else {
                            awaitCounters();
                            look(visitor, random.nextInt(ROWS));
                        }
                    }
                },
                (counts ? "counts-" : "looks-") + number);
        thread.setUncaughtExceptionHandler((dead, failure) -> wrong.add(dead.getName() + " died of " + failure));
        return thread;
    }

    private static void awaitTurn() {
        while (System.nanoTime() / PAUSE_NANOS % 3 != 0) {
            LockSupport.parkNanos(PAUSE_NANOS / 10);
        }
    }

    /** Who looks is faster: a fifth of all operations has to be counting, however slow the database is. */
    private void awaitCounters() {
        while (looked.get() > LOOKS_FOR_EACH_COUNT * counted.get() + 100 && wrong.isEmpty()) {
            LockSupport.parkNanos(PAUSE_NANOS / 10);
        }
        looked.incrementAndGet();
    }

    private void count(Visitor visitor, Random random) {
        int first = random.nextInt(ROWS);
        int second = (first + 1 + random.nextInt(ROWS - 1)) % ROWS;
        boolean commits = random.nextInt(5) > 0;
        Response answer = visitor.send(Request.post("/probe/counter?rows=" + first + "," + second + "&end="
                + (commits ? "commit" : "rollback") + (random.nextBoolean() ? "&aside=true" : "")));
        counted.incrementAndGet();
        if (answer.status() == 409) {
            deadlocked.incrementAndGet();
        } else if (answer.status() != 200) {
            wrong.add(answer.toString());
        } else if (commits) {
            committed.incrementAndGet();
            String[] counts = answer.text().split("\n");
            told.accumulateAndGet(first, Integer.parseInt(counts[0]), Math::max);
            told.accumulateAndGet(second, Integer.parseInt(counts[1]), Math::max);
        } else {
            rolledBack.incrementAndGet();
        }
    }

    private void look(Visitor visitor, int row) {
        int least = told.get(row);
        Response answer = visitor.get("/probe/counter?row=" + row);
        if (answer.status() != 200) {
            wrong.add(answer.toString());
            return;
        }
        String[] shown = answer.text().split(" ");
        boolean stale = answer.cacheStatus().isStale() && answer.cacheStatus().isHit();
        if (answer.cacheStatus().isFreshHit()) {
            freshHits.incrementAndGet();
        } else if (stale) {
            staleHits.incrementAndGet();
            // A refresh is under way; asking at once again would find the same, and use up the operations.
            LockSupport.parkNanos(PAUSE_NANOS / 10);
        }
        if (!stale && (Integer.parseInt(shown[0]) < least || !shown[1].equals("kept"))) {
            wrong.add("row " + row + " counted to " + least + " shows " + answer + " " + answer.text());
        }
    }

    @Override
    public String toString() {
        return "seed " + seed + ": " + committed + " committed, " + rolledBack + " rolled back, " + deadlocked
                + " ended by the database, " + freshHits + " fresh hits, " + staleHits + " stale hits";
    }
}

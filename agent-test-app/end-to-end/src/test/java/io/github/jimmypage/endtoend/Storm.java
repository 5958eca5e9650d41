package io.github.jimmypage.endtoend;

import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody writes a higher number ten times a second and looks at once, while sixteen look at a few pages all the time, of which
 * one takes longer to render than the time between two writes.
 */
final class Storm {
    static final List<String> PAGES =
            List.of("/probe/storm/1", "/probe/storm/2", "/probe/storm/3", "/probe/storm/4", "/probe/storm/slow");

    private static final int LOOKING = 16;
    private static final long BETWEEN_WRITES = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final Pattern NUMBER = Pattern.compile("number (\\d+)");

    private final Server server;
    private final int writes;
    private final int maxGenerations;
    private final long maxNanos;
    private final long settleNanos;
    private final AtomicLongArray toldNanos;
    private final AtomicInteger told = new AtomicInteger();
    private final AtomicInteger pauses = new AtomicInteger();
    private final AtomicInteger freshHits = new AtomicInteger();
    private final AtomicInteger staleHits = new AtomicInteger();
    private final AtomicInteger rendered = new AtomicInteger();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    /**
     * @param maxGenerations how many generations back the server may serve
     * @param maxSeconds for how long it may
     * @param settleMillis after which pages that were rendered soon after a write are rendered once more
     */
    Storm(Server server, int writes, int maxGenerations, int maxSeconds, int settleMillis) {
        this.settleNanos = TimeUnit.MILLISECONDS.toNanos(settleMillis);
        this.server = server;
        this.writes = writes;
        this.maxGenerations = maxGenerations;
        this.maxNanos = TimeUnit.SECONDS.toNanos(maxSeconds);
        this.toldNanos = new AtomicLongArray(writes + 2);
    }

    /** Somebody whose requests the pages know from replays. */
    Visitor visitor() {
        return server.visitor().always("TE", "trailers");
    }

    /** What was wrong; empty if nothing was. */
    List<String> run() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < LOOKING; number++) {
            int first = number;
            Visitor visitor = visitor();
            threads.add(thread("looks-" + number, () -> keepLooking(visitor, first)));
        }
        Thread writer = thread("writes", this::keepWriting);
        threads.forEach(Thread::start);
        writer.start();
        writer.join();
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
        return List.copyOf(wrong);
    }

    private Thread thread(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setUncaughtExceptionHandler((dead, failure) -> wrong.add(dead.getName() + " died of " + failure));
        return thread;
    }

    /** How often nothing was written for so long that what was rendered meanwhile has settled. */
    int pauses() {
        return pauses.get();
    }

    int staleHits() {
        return staleHits.get();
    }

    private void keepWriting() {
        Visitor visitor = visitor();
        long next = System.nanoTime();
        long last = next;
        for (int number = 1; number <= writes && wrong.isEmpty(); number++) {
            while (System.nanoTime() - next < 0) {
                LockSupport.parkNanos(next - System.nanoTime());
            }
            next += BETWEEN_WRITES;
            Response written = visitor.post("/probe/write?id=a&end=commit&words=number+" + number);
            if (System.nanoTime() - last > settleNanos) {
                pauses.incrementAndGet();
            }
            last = System.nanoTime();
            if (written.status() != 200) {
                wrong.add(written.toString());
            }
            toldNanos.set(number, System.nanoTime());
            told.set(number);
            Response seen = visitor.get(PAGES.get(number % PAGES.size()));
            if (seen.status() != 200 || shown(seen) < number) {
                wrong.add("who wrote " + number + " sees " + seen + " " + seen.text());
            }
        }
    }

    private void keepLooking(Visitor visitor, int first) {
        for (int look = first; !over; look++) {
            look(visitor, PAGES.get(look % PAGES.size()));
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    private void look(Visitor visitor, String page) {
        int before = told.get();
        long asked = System.nanoTime();
        Response answer = visitor.get(page);
        if (answer.status() != 200) {
            wrong.add(answer.toString());
            return;
        }
        boolean stale = answer.cacheStatus().isHit() && answer.cacheStatus().isStale();
        (stale ? staleHits : answer.cacheStatus().isFreshHit() ? freshHits : rendered).incrementAndGet();
        int shown = shown(answer);
        if (shown >= before) {
            return;
        }
        long outdatedFor = asked - toldNanos.get(shown + 1);
        if (!stale || before - shown > maxGenerations || outdatedFor > maxNanos) {
            wrong.add(before + " was written, and " + (shown + 1) + " " + outdatedFor / 1_000_000 + " ms ago: " + answer
                    + " " + answer.text());
        }
    }

    /** The number that an answer shows; 0 for one from before all of them. */
    static int shown(Response answer) {
        Matcher number = NUMBER.matcher(answer.text());
        return number.find() ? Integer.parseInt(number.group(1)) : 0;
    }

    @Override
    public String toString() {
        return told + " writes, " + freshHits + " fresh hits, " + staleHits + " stale hits, " + rendered
                + " rendered for who asked";
    }
}

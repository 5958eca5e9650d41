package io.github.jimmypage.endtoend.cluster;

import io.github.jimmypage.endtoend.cluster.History.Read;
import io.github.jimmypage.endtoend.cluster.History.Shown;
import io.github.jimmypage.endtoend.cluster.History.Write;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Eventually;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Some who look at pages of random nodes, and some who change them at random nodes. A page is that of a product, and its version the
 * price in cents. Those who write do so several times in a row and then pause, since a page can only be fresh while nobody writes.
 */
final class ClusterTraffic implements AutoCloseable {
    /** What an answer says that was rendered because its node does not know what the others wrote. */
    static final String UNCONFIRMED = "unconfirmed";

    /** Versions grow from one traffic to the next, since nodes may still have pages of the one before. */
    private static final long VERSIONS_OF_EACH = 100_000;

    private static final AtomicLong FIRST = new AtomicLong(1_000_000);

    private static final int[] PAGES = {17, 23, 42, 77};
    private static final int READERS = 4;
    private static final int WRITERS = 2;
    private static final int LOOKS_FOR_EACH_WRITE = 40;
    private static final int MOST_WRITES_IN_A_ROW = 6;

    /** What a request may take besides what it may be held by the agent: a render on a machine that does other things as well. */
    private static final long MOST_NANOS = Nodes.BUMP_TIMEOUT.toNanos() + TimeUnit.SECONDS.toNanos(5);

    private final Nodes nodes;
    private final long most;
    private final long betweenLooksNanos;
    private final long seed = Long.getLong("endtoend.seed", System.nanoTime());
    private final History history = new History();
    private final Map<Integer, AtomicLong> versions = new HashMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Set<Integer> silent = ConcurrentHashMap.newKeySet();
    private final Set<Integer> unwritten = ConcurrentHashMap.newKeySet();
    private final Map<Integer, AtomicInteger> inFlight = new HashMap<>();
    private final Map<String, AtomicLong> lastSeenNanos = new ConcurrentHashMap<>();
    private final AtomicInteger writing = new AtomicInteger();
    private final AtomicLong looked = new AtomicLong();
    private final AtomicLong written = new AtomicLong();
    private volatile boolean over;

    private ClusterTraffic(Nodes nodes, long most, long betweenLooksNanos) {
        this.nodes = nodes;
        this.most = most;
        this.betweenLooksNanos = betweenLooksNanos;
        long first = newVersion();
        for (int page : PAGES) {
            versions.put(page, new AtomicLong(first));
        }
        for (int node = 0; node < nodes.all().size(); node++) {
            inFlight.put(node, new AtomicInteger());
        }
    }

    /** One that is higher than those of every traffic before. */
    static long newVersion() {
        return FIRST.addAndGet(VERSIONS_OF_EACH);
    }

    /** So many operations, as fast as they go, to their end. */
    static ClusterTraffic of(long operations, Nodes nodes) {
        ClusterTraffic traffic = new ClusterTraffic(nodes, operations, 0);
        traffic.begin();
        traffic.awaitEnd();
        return traffic;
    }

    /** Until it is closed, with time left for others. */
    static ClusterTraffic on(Nodes nodes) {
        ClusterTraffic traffic = new ClusterTraffic(nodes, Long.MAX_VALUE, TimeUnit.MILLISECONDS.toNanos(4));
        traffic.begin();
        return traffic;
    }

    private void begin() {
        Map<Integer, Visitor> admins = admins();
        for (int page : PAGES) {
            write(0, page, admins);
        }
        for (int number = 0; number < READERS; number++) {
            Random random = new Random(seed + number);
            thread("looks-" + number, () -> keepLooking(random));
        }
        for (int number = 0; number < WRITERS; number++) {
            Random random = new Random(seed - 1 - number);
            // Logged in before anything is made to fail.
            Map<Integer, Visitor> own = admins();
            thread("writes-" + number, () -> keepWriting(random, own));
        }
        threads.forEach(Thread::start);
    }

    private void thread(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setUncaughtExceptionHandler((dead, failure) -> wrong.add(dead.getName() + " died of " + failure));
        threads.add(thread);
    }

    private Map<Integer, Visitor> visitors() {
        Map<Integer, Visitor> visitors = new HashMap<>();
        for (int node = 0; node < inFlight.size(); node++) {
            visitors.put(node, nodes.get(node).server().visitor());
        }
        return visitors;
    }

    private Map<Integer, Visitor> admins() {
        Map<Integer, Visitor> admins = visitors();
        admins.values().forEach(Shop::logIn);
        return admins;
    }

    /** Whether something was wrong, so that nobody goes on. */
    boolean hasEnded() {
        return !wrong.isEmpty();
    }

    private boolean isOver() {
        return over || !wrong.isEmpty() || looked.get() + written.get() >= most;
    }

    private void keepLooking(Random random) {
        Map<Integer, Visitor> visitors = visitors();
        while (!isOver()) {
            int node = random.nextInt(inFlight.size());
            int page = PAGES[random.nextInt(PAGES.length)];
            if (enter(node)) {
                try {
                    read(node, page, visitors.get(node), true);
                } finally {
                    leave(node);
                }
                looked.incrementAndGet();
            }
            LockSupport.parkNanos(betweenLooksNanos);
        }
    }

    private void keepWriting(Random random, Map<Integer, Visitor> admins) {
        while (!isOver()) {
            for (int left = 1 + random.nextInt(MOST_WRITES_IN_A_ROW); left > 0 && !isOver(); left--) {
                int node = writing(random);
                writing.incrementAndGet();
                if (!unwritten.contains(node) && enter(node)) {
                    try {
                        write(node, PAGES[random.nextInt(PAGES.length)], admins);
                    } finally {
                        leave(node);
                    }
                }
                writing.decrementAndGet();
            }
            do {
                LockSupport.parkNanos(1_000_000);
            } while (looked.get() < LOOKS_FOR_EACH_WRITE * written.get() && !isOver());
        }
    }

    /** Any of them for a while, then one alone: what the others wrote themselves would hide that they have not heard of it. */
    private int writing(Random random) {
        long period = System.nanoTime() / (2 * Nodes.MAX_LAG.toNanos());
        return period % 2 == 0 ? random.nextInt(inFlight.size()) : (int) (period / 2 % inFlight.size());
    }

    private boolean enter(int node) {
        inFlight.get(node).incrementAndGet();
        if (silent.contains(node)) {
            leave(node);
            return false;
        }
        return true;
    }

    private void leave(int node) {
        inFlight.get(node).decrementAndGet();
    }

    /** One at a time for each page, so that the order of versions is that of the commits. */
    private void write(int node, int page, Map<Integer, Visitor> admins) {
        AtomicLong version = versions.get(page);
        synchronized (version) {
            long next = version.incrementAndGet();
            long began = System.nanoTime();
            Response answer = admins.get(node).post(Shop.saving(page, next));
            long returned = System.nanoTime();
            history.add(new Write(node, page, next, began, returned));
            written.incrementAndGet();
            if (answer.status() != 302) {
                wrong.add(answer.toString());
            }
            judge(returned - began, answer);
        }
    }

    /** @param inTime whether it may not take longer than configured */
    Read read(int node, int page, Visitor visitor, boolean inTime) {
        long began = System.nanoTime();
        Response answer = visitor.get("/product/" + page);
        long returned = System.nanoTime();
        Read read = new Read(node, page, Shop.version(answer), Shop.shown(answer), began, returned);
        history.add(read);
        if (answer.status() != 200) {
            wrong.add(answer.toString());
        }
        if (inTime) {
            judge(returned - began, answer);
        }
        seen(node, read.shown().name(), began);
        if (isUnconfirmed(answer)) {
            seen(node, UNCONFIRMED, began);
        }
        return read;
    }

    private void judge(long nanos, Response answer) {
        if (nanos > MOST_NANOS) {
            wrong.add("took " + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms: " + answer);
        }
    }

    private void seen(int node, String what, long beganNanos) {
        lastSeenNanos
                .computeIfAbsent(node + " " + what, unseen -> new AtomicLong(beganNanos))
                .accumulateAndGet(beganNanos, Math::max);
    }

    /** Whether nothing is served, because it is not known what others wrote. */
    static boolean isUnconfirmed(Response answer) {
        return answer.cacheStatus().detail().filter(UNCONFIRMED::equals).isPresent();
    }

    /** Whether a request that was begun after this time was answered with a fresh page, or {@link #UNCONFIRMED}. */
    boolean sawSince(long nanos, int node, String what) {
        AtomicLong last = lastSeenNanos.get(node + " " + what);
        return last != null && last.get() - nanos > 0;
    }

    /** Nobody writes anywhere else from now on; nowhere at all for none. */
    void writesOnlyAt(int... some) {
        for (int node = 0; node < inFlight.size(); node++) {
            unwritten.add(node);
        }
        for (int node : some) {
            unwritten.remove(node);
        }
        Eventually.get("no write on its way", writing::get, number -> number == 0);
    }

    /** Nobody asks this node until it is said otherwise; who did has been answered. */
    void visits(int node, boolean may) {
        if (may) {
            silent.remove(node);
        } else {
            silent.add(node);
            Eventually.get("no request on its way", () -> inFlight.get(node).get(), number -> number == 0);
        }
    }

    long written() {
        return written.get();
    }

    History history() {
        return history;
    }

    static int[] pages() {
        return PAGES.clone();
    }

    /** What was wrong, with what the history tells; empty if nothing was. */
    List<String> wrong(long maxLagNanos) {
        List<String> all = new ArrayList<>(wrong);
        all.addAll(HistoryCheck.wrongIn(history, maxLagNanos));
        return all;
    }

    long count(Shown shown) {
        return history.reads().stream().filter(read -> read.shown() == shown).count();
    }

    @Override
    public void close() {
        over = true;
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public String toString() {
        return "seed " + seed + ": " + written + " writes, " + count(Shown.FRESH) + " fresh hits, " + count(Shown.STALE)
                + " stale hits, " + count(Shown.RENDERED) + " rendered for who asked";
    }
}

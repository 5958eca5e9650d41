package io.github.jimmypage.bench.growth;

import io.github.jimmypage.bench.micro.SessionsBenchmark;
import io.github.jimmypage.bench.micro.StoredPages;
import io.github.jimmypage.bench.process.Jvm;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.Ticker;
import io.github.jimmypage.refresh.OwnWrites;
import io.github.jimmypage.refresh.WriterId;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A JVM that keeps pages, or marks of writers, of more and more sessions, and tells after each step what its heap holds. */
public final class SessionsMemory {
    static final int BODY_BYTES = 2048;
    private static final int WARM = 2_000;

    /** What is kept of each session. */
    enum Kind {
        PAGES,
        WRITERS
    }

    /**
     * What was found.
     *
     * @param heap bytes in use after a collection, less those before the first session
     * @param estimated bytes, by the cache
     * @param largestEstimate after any page that was put
     */
    record Taken(int sessions, long heap, long estimated, long largestEstimate, long kept, long evicted) {
        static Taken parse(String line) {
            long[] fields = Arrays.stream(line.split(" ", -1))
                    .mapToLong(Long::parseLong)
                    .toArray();
            return new Taken((int) fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]);
        }

        private String line() {
            return sessions + " " + heap + " " + estimated + " " + largestEstimate + " " + kept + " " + evicted;
        }
    }

    private SessionsMemory() {}

    /**
     * Has a child find it.
     *
     * @param maxBytes bound of the cache
     * @param sizes numbers of sessions, ascending
     */
    static List<Taken> of(Jvm jvm, Kind kind, long maxBytes, List<Integer> sizes) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(kind.name(), Long.toString(maxBytes)));
        sizes.forEach(size -> arguments.add(size.toString()));
        return jvm.ownMain(SessionsMemory.class, arguments.toArray(new String[0]))
                .output()
                .lines()
                .map(Taken::parse)
                .toList();
    }

    /**
     * Runs in the child.
     *
     * @param arguments what is kept, the bound, and the sizes
     */
    public static void main(String[] arguments) throws IOException {
        endWithTheDriver();
        Kind kind = Kind.valueOf(arguments[0]);
        long maxBytes = Long.parseLong(arguments[1]);
        // Classes, tables of the JDK and whatever else is made once must not count as pages.
        new Keeper(kind, maxBytes).upTo(WARM);
        Keeper keeper = new Keeper(kind, maxBytes);
        keeper.upTo(1);
        long before = heap();
        for (String size : List.of(arguments).subList(2, arguments.length)) {
            keeper.upTo(Integer.parseInt(size));
            System.out.println(keeper.taken(heap() - before).line());
        }
    }

    private static long heap() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void endWithTheDriver() {
        Thread leash = new Thread(
                () -> {
                    try {
                        System.in.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException gone) {
                        // The driver is gone as well.
                    }
                    Runtime.getRuntime().halt(1);
                },
                "leash");
        leash.setDaemon(true);
        leash.start();
    }

    /** Keeps something of each session. Used by one thread. */
    private static final class Keeper {
        private final Kind kind;
        private final StoredPages stored;
        private final OwnWrites ownWrites;
        private int sessions;
        private long largest;

        Keeper(Kind kind, long maxBytes) {
            this.kind = kind;
            stored = new StoredPages(maxBytes);
            ownWrites =
                    new OwnWrites(stored.cache().generation(), Ticker.SYSTEM, Duration.ofMinutes(10), Runnable::run);
        }

        void upTo(int size) {
            for (; sessions < size; sessions++) {
                String id = SessionsBenchmark.session(sessions);
                switch (kind) {
                    case PAGES -> {
                        stored.store(StoredPages.keyOfSession("/account", id), new byte[BODY_BYTES]);
                        largest = Math.max(largest, stored.cache().bytes());
                    }
                    case WRITERS ->
                        ownWrites.begin(new WriterId(WriterId.Kind.SESSION, id)).end();
                }
            }
        }

        Taken taken(long heap) {
            PageCache cache = stored.cache();
            return new Taken(
                    sessions,
                    heap,
                    cache.bytes(),
                    largest,
                    cache.pages(),
                    cache.counters().evictions());
        }
    }
}

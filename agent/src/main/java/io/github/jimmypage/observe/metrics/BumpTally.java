package io.github.jimmypage.observe.metrics;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.WriteOrigin;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Counts bumps by table and cause; one of several tables counts for each of them. Bounded: further tables are counted together.
 * Thread-safe; counting never waits.
 */
public final class BumpTally implements Generation.Listener {
    /** Stands for all tables for which there is no more room. */
    static final String OTHERS = "(other)";

    private static final int MAX_TABLES = 50;
    private static final int MAX_CHARS = 200;
    private static final BumpCause[] CAUSES = BumpCause.values();

    private final ConcurrentHashMap<String, Map<BumpCause, LongAdder>> tables = new ConcurrentHashMap<>();
    private final Map<BumpCause, LongAdder> others = none();

    /** Takes a count. */
    interface Reader {
        void count(String table, BumpCause cause, long bumps);
    }

    @Override
    public void bumped(long generation, BumpCause cause, Set<String> written, @Nullable WriteOrigin origin) {
        boolean othersToo = false;
        for (String table : written) {
            Map<BumpCause, LongAdder> counts = of(table);
            if (counts == null) {
                othersToo = true;
            } else {
                increment(counts, cause);
            }
        }
        if (othersToo) {
            increment(others, cause);
        }
    }

    private @Nullable Map<BumpCause, LongAdder> of(String table) {
        Map<BumpCause, LongAdder> present = tables.get(table);
        if (present != null) {
            return present;
        }
        if (tables.size() >= MAX_TABLES || table.length() > MAX_CHARS) {
            return null;
        }
        Map<BumpCause, LongAdder> added = none();
        Map<BumpCause, LongAdder> before = tables.putIfAbsent(table, added);
        return before == null ? added : before;
    }

    private static Map<BumpCause, LongAdder> none() {
        Map<BumpCause, LongAdder> counts = new EnumMap<>(BumpCause.class);
        for (BumpCause cause : CAUSES) {
            counts.put(cause, new LongAdder());
        }
        return counts;
    }

    private static void increment(Map<BumpCause, LongAdder> counts, BumpCause cause) {
        LongAdder count = counts.get(cause);
        if (count != null) {
            count.increment();
        }
    }

    /** Tells each count that is not 0. */
    void read(Reader reader) {
        tables.forEach((table, counts) -> read(table, counts, reader));
        read(OTHERS, others, reader);
    }

    private static void read(String table, Map<BumpCause, LongAdder> counts, Reader reader) {
        counts.forEach((cause, count) -> {
            long bumps = count.sum();
            if (bumps > 0) {
                reader.count(table, cause, bumps);
            }
        });
    }
}

package io.github.jimmypage.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * What became of requests, by path. Bounded: further paths are counted together, and paths of which nothing is known but that they were
 * asked for take no more than half the places. Thread-safe; counting never waits.
 */
public final class PathTally {
    /** Where paths are counted for which there is no more room. */
    public static final String OTHERS = "(other paths)";

    private static final int MAX_PATHS = 500;
    private static final int MAX_UNPROVEN = MAX_PATHS / 2;
    private static final int MAX_CHARS = 500;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Map<String, OfPath> paths = new ConcurrentHashMap<>();
    private final OfPath others = new OfPath();

    /**
     * What is known of one path at one moment.
     *
     * @param path with the context path, or {@link #OTHERS}
     * @param refused pages that were not kept
     * @param lastRefusal why the last of them was not; null for none
     * @param renderMillis how long rendering took, the mean; 0 when nothing was rendered
     * @param savedSeconds what rendering the pages had taken that were served
     */
    public record Count(
            String path,
            long hits,
            long staleHits,
            long misses,
            long refused,
            @Nullable Refusal lastRefusal,
            double renderMillis,
            double savedSeconds) {

        /** Whether nothing was counted. */
        public boolean isEmpty() {
            return hits + staleHits + misses + refused == 0;
        }
    }

    private static final class OfPath {
        private final LongAdder hits = new LongAdder();
        private final LongAdder staleHits = new LongAdder();
        private final LongAdder misses = new LongAdder();
        private final LongAdder refused = new LongAdder();
        private final LongAdder renders = new LongAdder();
        private final LongAdder renderNanos = new LongAdder();
        private final LongAdder savedNanos = new LongAdder();
        private volatile @Nullable Refusal lastRefusal;

        Count count(String path) {
            long rendered = renders.sum();
            return new Count(
                    path,
                    hits.sum(),
                    staleHits.sum(),
                    misses.sum(),
                    refused.sum(),
                    lastRefusal,
                    rendered == 0 ? 0 : renderNanos.sum() / NANOS_PER_MILLI / rendered,
                    savedNanos.sum() / NANOS_PER_SECOND);
        }
    }

    PathTally() {}

    void hit(String path, long savedNanos) {
        OfPath counted = of(path, MAX_PATHS);
        counted.hits.increment();
        counted.savedNanos.add(savedNanos);
    }

    void staleHit(String path, long savedNanos) {
        OfPath counted = of(path, MAX_PATHS);
        counted.staleHits.increment();
        counted.savedNanos.add(savedNanos);
    }

    void missed(String path) {
        of(path, MAX_UNPROVEN).misses.increment();
    }

    void rendered(String path, long nanos) {
        OfPath counted = of(path, MAX_UNPROVEN);
        counted.renders.increment();
        counted.renderNanos.add(nanos);
    }

    void refused(String path, Refusal reason) {
        OfPath counted = of(path, reason == Refusal.STATUS ? MAX_UNPROVEN : MAX_PATHS);
        counted.refused.increment();
        counted.lastRefusal = reason;
    }

    /** @param most places that may be taken: who asks for what is not there must not take those of all that is there */
    private OfPath of(String path, int most) {
        OfPath present = paths.get(path);
        if (present != null) {
            return present;
        }
        if (paths.size() >= most || path.length() > MAX_CHARS) {
            return others;
        }
        OfPath added = new OfPath();
        OfPath before = paths.putIfAbsent(path, added);
        return before == null ? added : before;
    }

    /** What was counted of each path; a copy in no particular order. */
    public List<Count> counts() {
        List<Count> counts = new ArrayList<>();
        paths.forEach((path, counted) -> counts.add(counted.count(path)));
        return counts;
    }

    /** What was counted of all paths for which there is no room. */
    public Count others() {
        return others.count(OTHERS);
    }
}

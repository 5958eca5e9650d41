package io.github.jimmypage.cache;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** How often what happened since the start. Thread-safe; counting never waits. */
public final class Counters {
    private static final Refusal[] REASONS = Refusal.values();

    private static final double NANOS_PER_SECOND = 1e9;

    private final LongAdder savedNanos = new LongAdder();
    private final LongAdder hits = new LongAdder();
    private final LongAdder staleHits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder evictions = new LongAdder();
    private final LongAdder[] refusals = new LongAdder[REASONS.length];

    private volatile @Nullable PathTally paths;

    Counters() {
        for (int i = 0; i < refusals.length; i++) {
            refusals[i] = new LongAdder();
        }
    }

    /** Counts by path as well from now on, which costs memory: for a console alone. To be called before the first request. */
    public void tellPathsApart() {
        paths = new PathTally();
    }

    /** What was counted by path; null unless {@link #tellPathsApart} was called. */
    public @Nullable PathTally paths() {
        return paths;
    }

    /**
     * A page of the present generation was served.
     *
     * @param path with the context path
     */
    public void hit(String path, Page page) {
        hits.increment();
        savedNanos.add(page.costNanos());
        PathTally byPath = paths;
        if (byPath != null) {
            byPath.hit(path, page.costNanos());
        }
    }

    /** The previous page was served. */
    public void staleHit(String path, Page page) {
        staleHits.increment();
        savedNanos.add(page.costNanos());
        PathTally byPath = paths;
        if (byPath != null) {
            byPath.staleHit(path, page.costNanos());
        }
    }

    /** A candidate was rendered by the application for a client. */
    public void missed(String path) {
        misses.increment();
        PathTally byPath = paths;
        if (byPath != null) {
            byPath.missed(path);
        }
    }

    /** A candidate was rendered, for a client or for a refresh. */
    void rendered(String path, long nanos) {
        PathTally byPath = paths;
        if (byPath != null) {
            byPath.rendered(path, nanos);
        }
    }

    void evicted() {
        evictions.increment();
    }

    void refused(String path, Refusal reason) {
        refusals[indexOf(reason)].increment();
        PathTally byPath = paths;
        if (byPath != null) {
            byPath.refused(path, reason);
        }
    }

    private static int indexOf(Refusal reason) {
        for (int i = 0; i < REASONS.length; i++) {
            if (REASONS[i] == reason) {
                return i;
            }
        }
        throw new IllegalArgumentException(reason.toString());
    }

    /** Seconds that rendering took, of pages that were served since, each time that they were. */
    public double renderSecondsSaved() {
        return savedNanos.sum() / NANOS_PER_SECOND;
    }

    public long hits() {
        return hits.sum();
    }

    public long staleHits() {
        return staleHits.sum();
    }

    public long misses() {
        return misses.sum();
    }

    public long evictions() {
        return evictions.sum();
    }

    /** Refusals by the label of their reason, those that happened alone, in the order of their constants. */
    public Map<String, Long> refusals() {
        Map<String, Long> byReason = new LinkedHashMap<>();
        for (int i = 0; i < refusals.length; i++) {
            long count = refusals[i].sum();
            if (count > 0) {
                byReason.put(REASONS[i].label(), count);
            }
        }
        return byReason;
    }
}

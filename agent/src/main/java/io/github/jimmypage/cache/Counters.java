package io.github.jimmypage.cache;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How often what happened since the start. Thread-safe; counting never waits. */
public final class Counters {
    private static final Refusal[] REASONS = Refusal.values();

    private final LongAdder hits = new LongAdder();
    private final LongAdder staleHits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder evictions = new LongAdder();
    private final LongAdder[] refusals = new LongAdder[REASONS.length];

    Counters() {
        for (int i = 0; i < refusals.length; i++) {
            refusals[i] = new LongAdder();
        }
    }

    /** A page of the present generation was served. */
    public void hit() {
        hits.increment();
    }

    /** The previous page was served. */
    public void staleHit() {
        staleHits.increment();
    }

    /** A candidate was rendered by the application for a client. */
    public void missed() {
        misses.increment();
    }

    void evicted() {
        evictions.increment();
    }

    void refused(Refusal reason) {
        refusals[indexOf(reason)].increment();
    }

    private static int indexOf(Refusal reason) {
        for (int i = 0; i < REASONS.length; i++) {
            if (REASONS[i] == reason) {
                return i;
            }
        }
        throw new IllegalArgumentException(reason.toString());
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

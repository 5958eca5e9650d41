package io.github.jimmypage.cache;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Pages that were dropped for want of room while they were fresh, and rendered again before anything was written: a larger store would
 * have served them. Of those that were dropped a number each is remembered, the latest few thousand. Thread-safe.
 */
public final class LostPages {
    private static final int PLACES = 4096;

    private final Generation generation;
    private final Ticker ticker;
    private final LongAdder stored = new LongAdder();
    private final LongAdder lost = new LongAdder();
    private volatile @Nullable AtomicLongArray dropped;

    LostPages(Generation generation, Ticker ticker) {
        this.generation = generation;
        this.ticker = ticker;
    }

    /** A page was dropped for want of room; called for one at a time. */
    void evicted(PageKey key, Page page) {
        if (!page.isFresh(generation.current(), ticker.nanos())) {
            return;
        }
        AtomicLongArray places = dropped;
        if (places == null) {
            places = new AtomicLongArray(PLACES);
            dropped = places;
        }
        places.set(place(key), mark(key, page));
    }

    /**
     * A page was stored.
     *
     * @param anew whether there was none under its key
     */
    void stored(PageKey key, Page page, boolean anew) {
        stored.increment();
        AtomicLongArray places = dropped;
        if (anew && places != null && places.compareAndSet(place(key), mark(key, page), 0)) {
            lost.increment();
        }
    }

    private static int place(PageKey key) {
        int hash = key.hashCode();
        return (hash ^ (hash >>> 16)) & (PLACES - 1);
    }

    /** Never zero: generations begin with one, and no more than four thousand million follow each other unseen. */
    private static long mark(PageKey key, Page page) {
        return (page.generation() << 32) | (key.hashCode() & 0xffff_ffffL);
    }

    /** Pages that were stored since the start. */
    public long stored() {
        return stored.sum();
    }

    /** Pages of these that had been dropped while they were fresh, and would be fresh still. */
    public long lost() {
        return lost.sum();
    }
}

package io.github.jimmypage.bench.fresh;

import java.util.concurrent.ConcurrentSkipListMap;

/** Which states were committed, and when their writers were told. Thread-safe. */
final class Commits {
    private final ConcurrentSkipListMap<Long, Long> toldNanos = new ConcurrentSkipListMap<>();

    /** A client has the answer to the write that made this state. */
    void told(long state, long nanos) {
        toldNanos.put(state, nanos);
    }

    int count() {
        return toldNanos.size();
    }

    /**
     * For how long, at the given time, some client had known that the state was not the latest.
     *
     * @return nanoseconds; 0 when nobody had known
     */
    long outdatedNanos(long state, long atNanos) {
        long longest = 0;
        for (long told : toldNanos.tailMap(state, false).values()) {
            longest = Math.max(longest, atNanos - told);
        }
        return longest;
    }
}

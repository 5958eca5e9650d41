package io.github.jimmypage.cache;

import java.util.concurrent.ConcurrentHashMap;

/**
 * Paths to which an unsafe request succeeded though no write was seen: what they show may have changed in a way that does not pass
 * through JDBC (RFC 9111, section 4.4). What was rendered of them before is stale, with any query and for everybody.
 *
 * <p>Bounded: when there are too many, all are forgotten and every page that was rendered until then is stale. Thread-safe;
 * looking up allocates nothing.
 */
final class InvalidatedPaths {
    static final long NEVER = -1;

    private final int maxPaths;
    private final ConcurrentHashMap<String, Long> times = new ConcurrentHashMap<>();
    private volatile boolean everything;
    private volatile long everythingUntil;

    InvalidatedPaths(int maxPaths) {
        this.maxPaths = maxPaths;
    }

    /** @param path as it stands in keys */
    void add(String path, long nowNanos) {
        if (times.size() >= maxPaths && !times.containsKey(path)) {
            everythingUntil = nowNanos;
            everything = true;
            times.clear();
        }
        times.put(path, nowNanos);
    }

    /**
     * How long ago the last unsafe request to its path was over that the page does not show: one after its rendering began.
     *
     * @return nanoseconds at the given time, at least 0; {@link #NEVER} when there was none
     */
    long sinceNanos(PageKey key, Page page, long nowNanos) {
        if (everything && page.renderedNanos() - everythingUntil <= 0) {
            return Math.max(0, nowNanos - everythingUntil);
        }
        if (times.isEmpty()) {
            return NEVER;
        }
        Long time = times.get(key.path());
        return time == null || page.renderedNanos() - time > 0 ? NEVER : Math.max(0, nowNanos - time);
    }
}

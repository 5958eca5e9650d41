package io.github.jimmypage.verify;

import io.github.jimmypage.cache.PageKey;
import io.github.jimmypage.cache.Ticker;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The hits that are being rendered in order to be compared: each page once at a time, and few at all, so that a page that takes long and
 * is asked for often takes no more of the application than a client or two. Thread-safe.
 */
final class Underway {
    private static final int MOST = 2;

    /** A request that never ends gives its place back all the same. */
    private static final long LONGEST_NANOS = 60_000_000_000L;

    private final Ticker ticker;
    private final ConcurrentHashMap<PageKey, Long> begun = new ConcurrentHashMap<>();

    Underway(Ticker ticker) {
        this.ticker = ticker;
    }

    /** Whether there is room for this one, which is under way then. */
    synchronized boolean begins(PageKey key) {
        long now = ticker.nanos();
        begun.values().removeIf(since -> now - since > LONGEST_NANOS);
        return begun.size() < MOST && begun.putIfAbsent(key, now) == null;
    }

    void ended(PageKey key) {
        begun.remove(key);
    }
}

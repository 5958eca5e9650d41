package io.github.jimmypage.refresh;

import io.github.jimmypage.cache.BoundedMap;
import io.github.jimmypage.cache.PageKey;
import io.github.jimmypage.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Refreshes that failed, and when the next may be tried. Bounded: a failure that was forgotten is merely tried again. Thread-safe. */
final class RefreshFailures {
    private static final int MAX_KEYS = 10_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final long LONGEST_BACKOFF = Duration.ofMinutes(5).toNanos();

    private final Ticker ticker;
    private final Executor housekeeping;
    private volatile @Nullable BoundedMap<PageKey, Failure> failures;

    /**
     * What happened to one page's refreshes.
     *
     * @param backoffNanos pause after the last one
     * @param retryNanos when the next may be tried
     * @param impossible why none will be tried at all; null when some will
     */
    private record Failure(
            long backoffNanos, long retryNanos, @Nullable String impossible) {}

    RefreshFailures(Ticker ticker, Executor housekeeping) {
        this.ticker = ticker;
        this.housekeeping = housekeeping;
    }

    RefreshState stateOf(PageKey key) {
        BoundedMap<PageKey, Failure> present = failures;
        Failure failure = present == null ? null : present.get(key);
        if (failure == null) {
            return RefreshState.IDLE;
        }
        return failure.impossible == null ? RefreshState.FAILING : RefreshState.IMPOSSIBLE;
    }

    /** Why no refresh of the page will be tried; null when there is no such reason. */
    @Nullable
    String impossible(PageKey key) {
        BoundedMap<PageKey, Failure> present = failures;
        Failure failure = present == null ? null : present.get(key);
        return failure == null ? null : failure.impossible;
    }

    /** Whether a page whose refresh failed may be tried again now. */
    boolean isRetryDue(PageKey key) {
        BoundedMap<PageKey, Failure> present = failures;
        Failure failure = present == null ? null : present.get(key);
        return failure == null || (failure.impossible == null && failure.retryNanos - ticker.nanos() <= 0);
    }

    /** @param impossible why none will be tried at all; null when some will */
    void add(PageKey key, @Nullable String impossible, Duration firstBackoff) {
        BoundedMap<PageKey, Failure> all = failures();
        Failure before = all.get(key);
        long backoff = before == null
                ? firstBackoff.toNanos()
                : Math.min(Math.max(LONGEST_BACKOFF, firstBackoff.toNanos()), before.backoffNanos * 2);
        all.put(key, new Failure(backoff, ticker.nanos() + backoff, impossible));
    }

    void forget(PageKey key) {
        BoundedMap<PageKey, Failure> present = failures;
        if (present != null && present.get(key) != null) {
            present.remove(key);
        }
    }

    /** Made late: the map's library must not be woken while the host starts. */
    private synchronized BoundedMap<PageKey, Failure> failures() {
        BoundedMap<PageKey, Failure> present = failures;
        if (present == null) {
            present = new BoundedMap<>(MAX_KEYS, REMEMBERED, ticker, housekeeping, dropped -> {});
            failures = present;
        }
        return present;
    }
}

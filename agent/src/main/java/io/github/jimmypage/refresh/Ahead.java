package io.github.jimmypage.refresh;

import io.github.jimmypage.cache.Page;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.PageKey;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Rounds of refreshes that nobody asked for: after a bump, over the most wanted pages.
 *
 * <p>A bump sets a flag and no more. Rounds follow each other and never overlap: whatever number of bumps come while one goes
 * on, one follows it. When the bumps have settled a last one renders again what was rendered too soon. A page that fails here
 * waits for a pause of its own, and nothing changes for those who ask for it: they had not, so far.
 *
 * <p>Thread-safe but for {@link #next} and {@link #nanosToNext}, which are the dispatcher's.
 */
final class Ahead {
    private final PageCache cache;
    private final WantedPages wanted;
    private final RefreshFailures failures;
    private final AtomicBoolean outdated = new AtomicBoolean();
    private final ArrayDeque<Wanted> round = new ArrayDeque<>();
    private boolean settling;

    Ahead(PageCache cache, WantedPages wanted, Executor housekeeping) {
        this.cache = cache;
        this.wanted = wanted;
        this.failures = new RefreshFailures(cache.ticker(), housekeeping);
    }

    /**
     * There may be something to refresh: a bump, or a page that was rendered while there was one.
     *
     * @return whether the dispatcher has to be told: it has not been since it last looked
     */
    boolean begin() {
        return wanted.isKept() && cache.policy().isOn() && !outdated.get() && outdated.compareAndSet(false, true);
    }

    /** Whether there may be something to refresh that {@link #next} has not seen; takes no lock. */
    boolean hasBegun() {
        return outdated.get();
    }

    /** The next page to be refreshed, or null when there is none for now. */
    @Nullable
    Wanted next() {
        if (!wanted.isKept() || !cache.policy().isOn()) {
            round.clear();
            // Left standing, it would keep the next bump from telling.
            outdated.set(false);
            return null;
        }
        while (true) {
            Wanted next = round.poll();
            if (next != null) {
                if (isOfUse(next)) {
                    return next;
                }
            } else if (!isNextRound()) {
                return null;
            }
        }
    }

    private boolean isNextRound() {
        if (outdated.getAndSet(false)) {
            settling = true;
        } else if (settling && nanosToSettle() <= 0) {
            settling = false;
        } else {
            return false;
        }
        round.addAll(wanted.mostWanted(cache::holds));
        return true;
    }

    private boolean isOfUse(Wanted candidate) {
        PageKey key = candidate.task().found();
        Page page = cache.outdated(key);
        // A page that has not been compared yet is one client's, and only a request of this one may render it again.
        return page != null
                && page.replayable()
                && (page.earned() || page.client() == candidate.client())
                && failures.isRetryDue(key);
    }

    /** How long nothing will be to do unless {@link #begin} is called; {@code Long.MAX_VALUE} for ever. */
    long nanosToNext() {
        return settling ? Math.max(0, nanosToSettle()) : Long.MAX_VALUE;
    }

    private long nanosToSettle() {
        return cache.policy().settleNanos()
                - cache.generation().nanosSinceBump(cache.ticker().nanos());
    }

    /** A refresh that nobody asked for ended. */
    void ended(PageKey key, RefreshOutcome outcome, Duration backoff) {
        if (outcome == RefreshOutcome.STORED) {
            failures.forget(key);
        } else {
            failures.add(key, null, backoff);
        }
    }
}

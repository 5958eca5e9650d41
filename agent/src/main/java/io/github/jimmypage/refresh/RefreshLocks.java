package io.github.jimmypage.refresh;

import io.github.jimmypage.cache.PageKey;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One refresh a page at a time. A lock is a lease: one whose holder never came back expires, so that no page stays stale for
 * ever. Thread-safe.
 */
final class RefreshLocks {
    private final ConcurrentHashMap<PageKey, Lease> leases = new ConcurrentHashMap<>();

    /** Held by one refresh; compared by identity. */
    static final class Lease {
        private volatile long expires;

        Lease(long expires) {
            this.expires = expires;
        }

        private boolean isOver(long now) {
            return expires - now <= 0;
        }
    }

    /**
     * Takes the lock.
     *
     * @return the lease, or null when another refresh holds it
     */
    @Nullable
    Lease take(PageKey key, long now, long nanos) {
        Lease mine = new Lease(now + nanos);
        Lease holding = leases.compute(key, (same, other) -> other == null || other.isOver(now) ? mine : other);
        return holding == mine ? mine : null;
    }

    /**
     * Has a lease begin anew, when its holder waited for its turn.
     *
     * @return false when it expired meanwhile and is another's
     */
    boolean renew(PageKey key, Lease lease, long now, long nanos) {
        return leases.computeIfPresent(key, (same, holding) -> {
                    if (holding == lease) {
                        lease.expires = now + nanos;
                    }
                    return holding;
                })
                == lease;
    }

    boolean isTaken(PageKey key, long now) {
        Lease other = leases.get(key);
        return other != null && !other.isOver(now);
    }

    /** Gives it back, unless it expired and is another's by now. */
    void release(PageKey key, Lease lease) {
        leases.remove(key, lease);
    }
}

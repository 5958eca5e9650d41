package io.github.jimmypage.cache;

/**
 * How far behind a page may be and still be served. Immutable.
 *
 * @param maxNanos how long after it turned stale, while it is being refreshed; 0 for never
 * @param maxGenerations how many generations back; 0 for no limit
 * @param onErrorNanos as {@code maxNanos}, while its refresh fails
 */
public record StaleRules(long maxNanos, long maxGenerations, long onErrorNanos) {
    /**
     * Whether a stale page may be served.
     *
     * @param present the present generation
     * @param failing whether its refresh was tried and failed
     */
    public boolean allow(Lookup.Stale stale, long present, boolean failing) {
        long most = failing ? Math.max(maxNanos, onErrorNanos) : maxNanos;
        return maxNanos > 0
                && stale.staleNanos() <= most
                && (maxGenerations == 0 || present - stale.page().generation() <= maxGenerations);
    }
}

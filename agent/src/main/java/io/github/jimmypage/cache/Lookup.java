package io.github.jimmypage.cache;

/** What the store says of a request. */
public sealed interface Lookup {
    /** The key that decided: the one asked for or, where its page has variants, that of the variant. */
    PageKey key();

    /**
     * A page that is good for the present generation and young enough.
     *
     * @param ttlSeconds how long it may count as fresh from now, in whole seconds; -1 for no bound
     */
    record Fresh(PageKey key, Page page, long ttlSeconds) implements Lookup {}

    /**
     * A page of an earlier state, or too old.
     *
     * @param staleNanos for how long it has been that, at least 0; {@code Long.MAX_VALUE} when that is not known
     * @param invalidated whether an unsafe request to its path succeeded since it was rendered
     */
    record Stale(PageKey key, Page page, long staleNanos, boolean invalidated) implements Lookup {}

    /** No page: the key is unknown. */
    record UriMiss(PageKey key) implements Lookup {}

    /** No page for these values of the inputs that its other variants depend on. */
    record VariantMiss(PageKey key) implements Lookup {}
}

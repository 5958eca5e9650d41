package io.github.jimmypage.cache;

import org.jspecify.annotations.Nullable;

/**
 * Counts the pages of the latest generation that any were stored for: so many become stale with the bump that ends it. For people,
 * and no more exact than that needs: what is dropped for want of room stays counted. Thread-safe.
 */
final class FreshPages {
    private long generation;
    private long count;

    /** @param before what the page replaces; null for nothing */
    synchronized void stored(Page page, @Nullable StoredEntry before) {
        if (page.generation() > generation) {
            generation = page.generation();
            count = 1;
        } else if (page.generation() == generation
                && !(before instanceof Page replaced && replaced.generation() == generation)) {
            count++;
        }
    }

    /** How many pages are good for this generation and no later one; 0 for one that is long over. */
    synchronized long of(long goodFor) {
        return goodFor == generation ? count : 0;
    }

    synchronized void clear() {
        count = 0;
    }
}

package io.github.jimmypage.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import java.util.Iterator;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The pages, bounded by the bytes of heap they are estimated to take. Thread-safe. */
final class PageStore {
    private final Cache<PageKey, StoredEntry> entries;

    /**
     * @param maxBytes bound of the estimated bytes of keys and pages
     * @param executor runs Caffeine's housekeeping; never a pool of the JDK's, whose threads would inherit a web application's
     *     class loader
     */
    PageStore(long maxBytes, Executor executor) {
        entries = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher(new Weigher<PageKey, StoredEntry>() {
                    @Override
                    public int weigh(PageKey key, StoredEntry entry) {
                        return key.weight() + entry.weight();
                    }
                })
                .executor(executor)
                .build();
    }

    @Nullable
    StoredEntry get(PageKey key) {
        return entries.getIfPresent(key);
    }

    /** Keeps the page, unless one of a later state of the database stands there already. */
    void put(PageKey key, Page page) {
        entries.asMap().merge(key, page, new BiFunction<StoredEntry, StoredEntry, StoredEntry>() {
            @Override
            public StoredEntry apply(StoredEntry present, StoredEntry added) {
                return isNewer(present, page) ? present : added;
            }
        });
    }

    private static boolean isNewer(StoredEntry present, Page added) {
        return present instanceof Page page
                && (page.generation() > added.generation()
                        || (page.generation() == added.generation()
                                && page.renderedNanos() - added.renderedNanos() > 0));
    }

    void putRule(PageKey key, VariantRule rule) {
        entries.put(key, rule);
    }

    void remove(PageKey key) {
        entries.invalidate(key);
    }

    /** Forgets the pages of one web application, and says how many entries that were. */
    int removeContext(int context) {
        int removed = 0;
        for (Iterator<PageKey> keys = entries.asMap().keySet().iterator(); keys.hasNext(); ) {
            if (keys.next().context() == context) {
                keys.remove();
                removed++;
            }
        }
        return removed;
    }

    void clear() {
        entries.invalidateAll();
    }

    long size() {
        return entries.estimatedSize();
    }

    void resize(long maxBytes) {
        entries.policy().eviction().orElseThrow().setMaximum(maxBytes);
    }
}

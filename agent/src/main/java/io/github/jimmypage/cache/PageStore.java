package io.github.jimmypage.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.RemovalListener;
import com.github.benmanes.caffeine.cache.Weigher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The pages, bounded by the bytes of heap they are estimated to take. Thread-safe. */
final class PageStore {
    private final Cache<PageKey, StoredEntry> entries;
    private final FreshPages fresh = new FreshPages();

    /**
     * @param maxBytes bound of the estimated bytes of keys and pages
     * @param counters count what is dropped for want of room
     * @param lostPages remember it
     * @param executor runs Caffeine's housekeeping; never a pool of the JDK's, whose threads would inherit a web application's
     *     class loader
     */
    PageStore(long maxBytes, Counters counters, LostPages lostPages, Executor executor) {
        entries = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher(new Weigher<PageKey, StoredEntry>() {
                    @Override
                    public int weigh(PageKey key, StoredEntry entry) {
                        return key.weight() + entry.weight();
                    }
                })
                .executor(executor)
                .evictionListener(new RemovalListener<PageKey, StoredEntry>() {
                    @Override
                    public void onRemoval(@Nullable PageKey key, @Nullable StoredEntry entry, RemovalCause cause) {
                        counters.evicted();
                        if (key != null && entry instanceof Page page) {
                            lostPages.evicted(key, page);
                        }
                    }
                })
                .build();
    }

    @Nullable
    StoredEntry get(PageKey key) {
        return entries.getIfPresent(key);
    }

    /** The same without counting as a use, for which an entry would be kept longer. */
    @Nullable
    StoredEntry peek(PageKey key) {
        return entries.policy().getIfPresentQuietly(key);
    }

    /** Keeps the page, unless one of a later state of the database stands there already, or a rule. */
    void put(PageKey key, Page page) {
        fresh.stored(page, peek(key));
        entries.asMap().merge(key, page, new BiFunction<StoredEntry, StoredEntry, StoredEntry>() {
            @Override
            public StoredEntry apply(StoredEntry present, StoredEntry added) {
                return isNewer(present, page) ? present : added;
            }
        });
    }

    /** Puts the same page with other forms in its place, unless it is gone. */
    void replace(PageKey key, Page present, Page same) {
        entries.asMap().replace(key, present, same);
    }

    private static boolean isNewer(StoredEntry present, Page added) {
        return !(present instanceof Page page)
                || (page.generation() > added.generation()
                        || (page.generation() == added.generation()
                                && page.renderedNanos() - added.renderedNanos() > 0));
    }

    /**
     * The rule that stands under the key, made or extended so that it has these inputs; null where it needs none. A page that
     * stands there instead goes: it was stored before anybody knew what it may depend on.
     */
    @Nullable
    VariantRule rule(PageKey key, Collection<Input> inputs, int maxVariants) {
        if (inputs.isEmpty() && !(entries.getIfPresent(key) instanceof VariantRule)) {
            return null;
        }
        List<PageKey> replaced = new ArrayList<>();
        StoredEntry now = entries.asMap()
                .compute(key, new BiFunction<PageKey, @Nullable StoredEntry, @Nullable StoredEntry>() {
                    @Override
                    public @Nullable StoredEntry apply(PageKey same, @Nullable StoredEntry present) {
                        if (!(present instanceof VariantRule rule)) {
                            return inputs.isEmpty() ? present : VariantRule.of(inputs, maxVariants);
                        }
                        VariantRule extended = rule.with(inputs);
                        if (extended != rule) {
                            replaced.addAll(rule.variants());
                        }
                        return extended;
                    }
                });
        // Nothing leads to them any more.
        entries.invalidateAll(replaced);
        return now instanceof VariantRule rule ? rule : null;
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
        fresh.clear();
        entries.invalidateAll();
    }

    /** How many are good for this generation and no later one, estimated; 0 for one that is long over. */
    long pagesOf(long goodFor) {
        return Math.min(fresh.of(goodFor), size());
    }

    long size() {
        return entries.estimatedSize();
    }

    long bytes() {
        return entries.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    void resize(long maxBytes) {
        entries.policy().eviction().orElseThrow().setMaximum(maxBytes);
    }
}

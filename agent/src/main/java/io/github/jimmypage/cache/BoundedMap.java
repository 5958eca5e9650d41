package io.github.jimmypage.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.RemovalListener;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something remembered of each of many keys, for a while and up to a number of them. Thread-safe.
 *
 * @param <K> keys, compared with {@code equals}
 * @param <V> what is remembered; never null
 */
public final class BoundedMap<K, V> {
    private final Cache<K, V> entries;

    /**
     * @param maxEntries how many are remembered; the least used are dropped beyond that
     * @param lifetime how long after an entry was put
     * @param executor runs the upkeep; never a pool of the JDK's
     * @param dropped hears, on the thread that caused it, of each entry that was dropped for want of room
     */
    public BoundedMap(int maxEntries, Duration lifetime, Ticker ticker, Executor executor, Consumer<V> dropped) {
        entries = Caffeine.newBuilder()
                .maximumSize(maxEntries)
                .expireAfterWrite(lifetime)
                .ticker(new com.github.benmanes.caffeine.cache.Ticker() {
                    @Override
                    public long read() {
                        return ticker.nanos();
                    }
                })
                .executor(executor)
                .evictionListener(new RemovalListener<K, V>() {
                    @Override
                    public void onRemoval(@Nullable K key, @Nullable V value, RemovalCause cause) {
                        if (cause == RemovalCause.SIZE && value != null) {
                            dropped.accept(value);
                        }
                    }
                })
                .build();
    }

    /** What is remembered of the key, or null. */
    public @Nullable V get(K key) {
        return entries.getIfPresent(key);
    }

    /** What is remembered of the key; made and remembered if there is nothing. */
    public V get(K key, Supplier<V> made) {
        V present = entries.get(key, absent -> made.get());
        if (present == null) {
            throw new IllegalArgumentException("nothing was made");
        }
        return present;
    }

    /** Remembers, from now on for the whole lifetime. */
    public void put(K key, V value) {
        entries.put(key, value);
    }

    public void remove(K key) {
        entries.invalidate(key);
    }

    public void clear() {
        entries.invalidateAll();
    }

    /** Removes what is remembered of the keys for which this holds. */
    public void removeKeys(Predicate<K> condition) {
        entries.asMap().keySet().removeIf(condition);
    }

    /** All that is remembered, as it changes; looking at it is no use of it. */
    public Collection<V> values() {
        return Collections.unmodifiableCollection(entries.asMap().values());
    }

    /** Changes how many are remembered. */
    public void resize(int maxEntries) {
        entries.policy().eviction().orElseThrow().setMaximum(maxEntries);
    }

    /** Changes how long entries live, those that are there included. */
    public void lifetime(Duration changed) {
        entries.policy().expireAfterWrite().orElseThrow().setExpiresAfter(changed);
    }
}

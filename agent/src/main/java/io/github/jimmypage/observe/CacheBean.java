package io.github.jimmypage.observe;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.PageCache;
import java.util.Map;
import java.util.Set;

/** Reads the cache for JMX. Thread-safe. */
public final class CacheBean implements CacheMXBean {
    /** Of a generation that has not moved yet. */
    private static final long FIRST_GENERATION = 1;

    private final PageCache cache;

    CacheBean(PageCache cache) {
        this.cache = cache;
    }

    @Override
    public String getMode() {
        return cache.policy().isOn() && !cache.suspension().isActive() ? "on" : "off";
    }

    @Override
    public long getGeneration() {
        return cache.generation().current();
    }

    @Override
    public long getPages() {
        return cache.pages();
    }

    @Override
    public long getBytes() {
        return cache.bytes();
    }

    @Override
    public long getHits() {
        return cache.counters().hits();
    }

    @Override
    public long getStaleHits() {
        return cache.counters().staleHits();
    }

    @Override
    public long getMisses() {
        return cache.counters().misses();
    }

    @Override
    public long getRefusals() {
        long all = 0;
        for (long count : getRefusalsByReason().values()) {
            all += count;
        }
        return all;
    }

    @Override
    public Map<String, Long> getRefusalsByReason() {
        return cache.counters().refusals();
    }

    @Override
    public long getBumps() {
        return cache.generation().current() - FIRST_GENERATION;
    }

    @Override
    public long getEvictions() {
        return cache.counters().evictions();
    }

    @Override
    public void bump() {
        cache.generation().bump(BumpCause.OPERATOR, Set.of("*"));
    }

    @Override
    public void clear() {
        cache.clear();
    }
}

package io.github.jimmypage.observe;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.observe.advice.Advice;
import io.github.jimmypage.observe.advice.Advisor;
import io.github.jimmypage.observe.explain.Explanations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the cache for JMX. Thread-safe. */
public final class CacheBean implements CacheMXBean {
    private final PageCache cache;
    private final Operator operator;
    private final Advisor advisor;
    private final Explanations explanations;

    CacheBean(PageCache cache, Operator operator, Advisor advisor, Explanations explanations) {
        this.explanations = explanations;
        this.cache = cache;
        this.operator = operator;
        this.advisor = advisor;
    }

    @Override
    public String getMode() {
        return cache.presentMode().label();
    }

    @Override
    public void setMode(String mode) {
        operator.mode(mode);
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
        return cache.generation().current() - Generation.FIRST;
    }

    @Override
    public long getEvictions() {
        return cache.counters().evictions();
    }

    @Override
    public double getRenderSecondsSaved() {
        return cache.counters().renderSecondsSaved();
    }

    @Override
    public void bump() {
        cache.generation().bump(BumpCause.OPERATOR, Set.of("*"));
    }

    @Override
    public boolean bump(String tables) {
        return operator.bump(BumpCause.OPERATOR, TableNames.of(tables));
    }

    @Override
    public void refresh(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("'" + path + "' is no path: one starts with / and the context path");
        }
        cache.invalidatePath(path);
    }

    @Override
    public String getVerified() {
        return operator.verified();
    }

    @Override
    public List<String> getAdvice() {
        List<String> lines = new ArrayList<>();
        for (Advice advice : advisor.advice()) {
            lines.add(advice.inOneLine());
        }
        return lines;
    }

    @Override
    public Map<String, String> getQuarantined() {
        return cache.quarantine().reasons();
    }

    @Override
    public boolean release(String path) {
        return operator.release(path);
    }

    @Override
    public List<String> getBumpLog() {
        return explanations.bumpLines();
    }

    @Override
    public void explain(String path) {
        explanations.requests().watch(path);
    }

    @Override
    public List<String> getExplained() {
        return explanations.requestLines();
    }

    @Override
    public void clear() {
        cache.clear();
    }
}

package io.github.jimmypage.observe.advice;

import io.github.jimmypage.cache.BumpFindings;
import io.github.jimmypage.cache.Findings;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.config.LiveSettings;
import io.github.jimmypage.config.Setting;
import io.github.jimmypage.config.Settings;
import java.util.ArrayList;
import java.util.List;

/** Says what an operator could set, and why. Thread-safe. */
public final class Advisor {
    private final PageCache cache;
    private final LiveSettings live;
    private final SqlFacts sql;

    /**
     * @param cache whose findings are told
     * @param live settings that the lines begin with
     * @param sql what the write side knows
     */
    public Advisor(PageCache cache, LiveSettings live, SqlFacts sql) {
        this.cache = cache;
        this.live = live;
        this.sql = sql;
    }

    /** What there is to say at present, by what was seen since the start; empty for nothing. Computed anew each time. */
    public List<Advice> advice() {
        Settings settings = live.current();
        List<Advice> advice = new ArrayList<>();
        BumpFindings bumps = cache.generation().findings();
        WhitelistAdvice.addTo(advice, bumps, sql, settings);
        AnyTableAdvice.addTo(advice, bumps, sql, settings);
        Findings findings = cache.findings();
        if (findings != null) {
            RefusalAdvice.addTo(advice, findings.refusals(), settings);
            SharedAdvice.addTo(advice, findings.sameForAll(), cache, settings);
            StoreAdvice.addTo(
                    advice,
                    findings.lostPages(),
                    settings.get(Setting.CACHE_MAX_BYTES).bytes(),
                    Runtime.getRuntime().maxMemory());
        }
        return advice.stream().map(one -> withHindrance(one, settings)).toList();
    }

    private static Advice withHindrance(Advice advice, Settings settings) {
        return new Advice(
                advice.kind(), advice.text() + SettingLine.hindrance(advice.setting(), settings), advice.setting());
    }
}

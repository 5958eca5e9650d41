package io.github.jimmypage.start;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.config.LiveSettings;
import io.github.jimmypage.config.Setting;
import io.github.jimmypage.config.SettingException;
import io.github.jimmypage.observe.Operator;
import io.github.jimmypage.verify.Verification;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;

/** What an operator asks for, done by the parts that it concerns. Thread-safe. */
final class OperatorActions implements Operator {
    private static final String SOURCE = "an operator";

    /** Numbers of web applications are never negative: no redeploy releases what a person holds. */
    private static final int NO_CONTEXT = -1;

    private final PageCache cache;
    private final LiveSettings live;
    private final Verification verification;
    private final Logger log;

    OperatorActions(PageCache cache, LiveSettings live, Verification verification, Logger log) {
        this.live = live;
        this.cache = cache;
        this.verification = verification;
        this.log = log;
    }

    @Override
    public void mode(String mode) {
        try {
            live.change(Setting.MODE, mode, SOURCE, log);
        } catch (SettingException wrong) {
            throw new IllegalArgumentException(wrong.getMessage());
        }
    }

    @Override
    public boolean release(String path) {
        return verification.release(path);
    }

    @Override
    public boolean quarantine(String path) {
        return live.get(Setting.VERIFY_QUARANTINE) && cache.quarantine().add(NO_CONTEXT, path, "held by " + SOURCE);
    }

    @Override
    public String verified() {
        return verification.report();
    }

    @Override
    public boolean bump(BumpCause cause, List<String> tables) {
        Set<String> counting = AgentStart.whitelist(live.current()).notCoveredOf(tables);
        if (counting.isEmpty()) {
            return false;
        }
        cache.generation().bump(cause, counting);
        return true;
    }
}

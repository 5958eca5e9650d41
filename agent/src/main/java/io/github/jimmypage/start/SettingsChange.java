package io.github.jimmypage.start;

import io.github.jimmypage.cache.CachePolicy;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cluster.Cluster;
import io.github.jimmypage.config.LiveSettings;
import io.github.jimmypage.config.Setting;
import io.github.jimmypage.config.Settings;
import io.github.jimmypage.jdbc.WriteSide;
import io.github.jimmypage.refresh.RefreshPolicy;
import io.github.jimmypage.refresh.RefreshSide;
import io.github.jimmypage.verify.Verification;
import io.github.jimmypage.verify.VerifyPolicy;
import org.jspecify.annotations.Nullable;

/** Hands changed settings to the parts. A change of what is a candidate, or of who asks, forgets every page. Thread-safe. */
final class SettingsChange implements LiveSettings.ChangeListener {
    private final PageCache cache;
    private final WriteSide writeSide;
    private final RefreshSide refresh;
    private final Verification verification;
    private final @Nullable Cluster cluster;

    /** @param cluster null for one JVM alone */
    SettingsChange(
            PageCache cache,
            WriteSide writeSide,
            RefreshSide refresh,
            Verification verification,
            @Nullable Cluster cluster) {
        this.cluster = cluster;
        this.verification = verification;
        this.cache = cache;
        this.refresh = refresh;
        this.writeSide = writeSide;
    }

    @Override
    public void changed(Settings before, Settings after) {
        boolean clear = false;
        for (Setting<?> setting : Setting.all()) {
            clear |= setting.clearsCache() && !after.get(setting).equals(before.get(setting));
        }
        writeSide.whitelist(AgentStart.whitelist(after));
        writeSide.lines(after.get(Setting.EXPLAIN_STACK));
        refresh.reconfigure(RefreshPolicy.of(after));
        cache.reconfigure(
                new CachePolicy(after), after.get(Setting.CACHE_MAX_BYTES).bytes(), clear);
        verification.reconfigure(VerifyPolicy.of(after));
        if (cluster != null) {
            cluster.reconfigure(after);
            refresh.ownWrites().settle(cluster.settled());
        }
        if (clear) {
            // What was noted of their requests was noted under other rules.
            refresh.refresher().forgetWanted();
        }
    }
}

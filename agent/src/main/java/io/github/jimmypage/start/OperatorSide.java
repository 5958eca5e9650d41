package io.github.jimmypage.start;

import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.command.Version;
import io.github.jimmypage.config.LiveSettings;
import io.github.jimmypage.config.Setting;
import io.github.jimmypage.log.Log;
import io.github.jimmypage.observe.Management;
import io.github.jimmypage.observe.advice.Advisor;
import io.github.jimmypage.observe.console.Console;
import io.github.jimmypage.observe.console.ConsoleParts;
import io.github.jimmypage.observe.explain.Explanations;
import io.github.jimmypage.observe.metrics.BumpTally;
import io.github.jimmypage.refresh.Refresher;
import io.github.jimmypage.verify.Verification;

/**
 * Puts together what an operator sees, when the first request comes: a start that loads none of these classes is a quicker one. Run
 * once, by the thread for upkeep.
 */
final class OperatorSide implements Runnable {
    private final LiveSettings live;
    private final PageCache cache;
    private final Verification verification;
    private final Refresher refresher;
    private final Noted noted;
    private final long startedAt = System.currentTimeMillis();

    OperatorSide(LiveSettings live, PageCache cache, Verification verification, Refresher refresher, Noted noted) {
        this.live = live;
        this.cache = cache;
        this.verification = verification;
        this.refresher = refresher;
        this.noted = noted;
    }

    @Override
    public void run() {
        OperatorActions actions = new OperatorActions(cache, live, verification, Log.of(OperatorActions.class));
        Advisor advisor = new Advisor(cache, live, new KnownSql(live, noted.functions()));
        if (live.get(Setting.JMX_ENABLED)) {
            new Management(cache, actions, advisor, new Explanations(noted.bumps(), noted.trails())).run();
        }
        BumpTally tally = noted.tally();
        if (tally != null) {
            ConsoleParts parts = new ConsoleParts(
                    Version.ofThisJar().version(),
                    startedAt,
                    cache,
                    live,
                    actions,
                    new AgentInsight(refresher, verification),
                    advisor,
                    noted.bumps(),
                    noted.trails(),
                    tally);
            new Console(parts, AgentThreads.daemons("console")).run();
        }
    }
}

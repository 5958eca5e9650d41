package io.github.jimmypage.start;

import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cluster.Cluster;
import io.github.jimmypage.cluster.ClusterState;
import io.github.jimmypage.command.Version;
import io.github.jimmypage.config.LiveSettings;
import io.github.jimmypage.config.Setting;
import io.github.jimmypage.listen.ListenState;
import io.github.jimmypage.listen.PostgresListening;
import io.github.jimmypage.log.Log;
import io.github.jimmypage.observe.ClusterManagement;
import io.github.jimmypage.observe.ListenManagement;
import io.github.jimmypage.observe.Management;
import io.github.jimmypage.observe.advice.Advisor;
import io.github.jimmypage.observe.console.Console;
import io.github.jimmypage.observe.console.ConsoleParts;
import io.github.jimmypage.observe.explain.Explanations;
import io.github.jimmypage.observe.metrics.BumpTally;
import io.github.jimmypage.refresh.Refresher;
import io.github.jimmypage.verify.Verification;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what an operator sees, when the first request comes: a start that loads none of these classes is a quicker one. Run
 * once, by the thread for upkeep.
 */
final class OperatorSide implements Runnable {
    private final LiveSettings live;
    private final PageCache cache;
    private final Verification verification;
    private final Refresher refresher;
    private final UnknownFunctions functions;
    private final Explanations explanations;
    private final @Nullable BumpTally tally;
    private final @Nullable Cluster cluster;
    private final @Nullable PostgresListening listening;
    private final long startedAt = System.currentTimeMillis();

    /**
     * @param tally of bumps for a console; null for none
     * @param cluster null for one JVM alone
     * @param listening null where nobody listens to others who write
     */
    OperatorSide(
            LiveSettings live,
            PageCache cache,
            Verification verification,
            Refresher refresher,
            UnknownFunctions functions,
            Explanations explanations,
            @Nullable BumpTally tally,
            @Nullable Cluster cluster,
            @Nullable PostgresListening listening) {
        this.live = live;
        this.cache = cache;
        this.verification = verification;
        this.refresher = refresher;
        this.functions = functions;
        this.explanations = explanations;
        this.tally = tally;
        this.cluster = cluster;
        this.listening = listening;
    }

    @Override
    public void run() {
        Parts.show(this);
    }

    /** A class of its own, so that verifying the one around it loads none of these. */
    private static final class Parts {
        static void show(OperatorSide side) {
            LiveSettings live = side.live;
            PageCache cache = side.cache;
            OperatorActions actions =
                    new OperatorActions(cache, live, side.verification, Log.of(OperatorActions.class));
            Advisor advisor = new Advisor(cache, live, new KnownSql(live, side.functions));
            Cluster cluster = side.cluster;
            Supplier<ClusterState> others = cluster == null ? null : cluster::state;
            PostgresListening listening = side.listening;
            Supplier<ListenState> writers = listening == null ? null : listening::state;
            if (live.get(Setting.JMX_ENABLED)) {
                new Management(cache, actions, advisor, side.explanations).run();
                if (others != null) {
                    new ClusterManagement(others).run();
                }
                if (writers != null) {
                    new ListenManagement(writers).run();
                }
            }
            BumpTally tally = side.tally;
            if (tally != null) {
                ConsoleParts parts = new ConsoleParts(
                        Version.ofThisJar().version(),
                        side.startedAt,
                        cache,
                        live,
                        actions,
                        new AgentInsight(side.refresher, side.verification),
                        advisor,
                        side.explanations,
                        tally,
                        others,
                        writers);
                new Console(parts, AgentThreads.daemons("console")).run();
            }
        }
    }
}

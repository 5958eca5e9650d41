package io.github.jimmypage.start;

import io.github.jimmypage.cache.CachePolicy;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.Ticker;
import io.github.jimmypage.cache.WorkElsewhere;
import io.github.jimmypage.cluster.BumpFile;
import io.github.jimmypage.cluster.Cluster;
import io.github.jimmypage.command.Version;
import io.github.jimmypage.config.LiveSettings;
import io.github.jimmypage.config.LoadedSettings;
import io.github.jimmypage.config.Mode;
import io.github.jimmypage.config.ProblemBlock;
import io.github.jimmypage.config.Setting;
import io.github.jimmypage.config.Settings;
import io.github.jimmypage.config.SettingsLoader;
import io.github.jimmypage.config.SettingsReload;
import io.github.jimmypage.instrument.HookStart;
import io.github.jimmypage.jdbc.WriteSide;
import io.github.jimmypage.listen.PostgresListening;
import io.github.jimmypage.log.Log;
import io.github.jimmypage.log.LogStart;
import io.github.jimmypage.observe.explain.Explanations;
import io.github.jimmypage.observe.metrics.BumpTally;
import io.github.jimmypage.refresh.Flights;
import io.github.jimmypage.refresh.OwnWrites;
import io.github.jimmypage.refresh.RefreshPolicy;
import io.github.jimmypage.refresh.RefreshSide;
import io.github.jimmypage.refresh.Refresher;
import io.github.jimmypage.sql.Dialect;
import io.github.jimmypage.sql.SqlAnalyzer;
import io.github.jimmypage.sql.TableWhitelist;
import io.github.jimmypage.verify.Verification;
import io.github.jimmypage.verify.VerifyPolicy;
import java.io.File;
import java.lang.instrument.Instrumentation;
import java.util.HashSet;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** What {@code premain} does once the JVM has proved able to carry the agent. */
public final class AgentStart {
    private AgentStart() {}

    /**
     * Starts the agent, or says in one block why it stays off.
     *
     * @param argument of the flag; null when there is none
     * @param jar the agent's own
     * @throws Exception when the agent cannot start; the caller says so and the application runs without it
     */
    public static void start(@Nullable String argument, Instrumentation instrumentation, File jar) throws Exception {
        LoadedSettings loaded =
                SettingsLoader.load(argument, System.getProperties(), System.getenv(), jar.getParentFile());
        if (loaded instanceof LoadedSettings.Rejected rejected) {
            System.err.print(ProblemBlock.atStart(rejected.problems()));
            return;
        }
        LoadedSettings.Ready ready = (LoadedSettings.Ready) loaded;
        LiveSettings live = new LiveSettings(ready.settings());
        LogStart.configure(ready.settings());
        Logger log = Log.of(AgentStart.class);
        for (String warning : ready.warnings()) {
            log.warn(warning);
        }
        if (ready.settings().get(Setting.DISABLED)) {
            log.info("off: jimmypage.disabled=true");
            return;
        }
        Executor housekeeping = AgentThreads.housekeeping();
        Generation generation = new Generation(Ticker.SYSTEM);
        PageCache cache = new PageCache(
                generation,
                Ticker.SYSTEM,
                new CachePolicy(ready.settings()),
                ready.settings().get(Setting.CACHE_MAX_BYTES).bytes(),
                housekeeping);
        RefreshPolicy refreshPolicy = RefreshPolicy.of(ready.settings());
        // Hears of bumps first: between the new number and what it makes of it, a page that another JVM outdated may
        // still be served.
        OwnWrites ownWrites = new OwnWrites(generation, Ticker.SYSTEM, refreshPolicy.ownWrites(), housekeeping);
        generation.addListener(ownWrites);
        generation.addListener(new Onlooker(cache, new BumpLog(cache)));
        UnknownFunctions functions = new UnknownFunctions();
        Explanations explanations =
                new Explanations(cache, Ticker.SYSTEM, ready.settings().get(Setting.EXPLAIN_ENTRIES));
        generation.addListener(new Onlooker(cache, explanations));
        Verification verification = new Verification(cache, VerifyPolicy.of(ready.settings()));
        AgentThreads.daemons("verify").newThread(verification.examiner()).start();
        BumpTally tally = null;
        if (ready.settings().get(Setting.CONSOLE_PORT) > 0) {
            tally = new BumpTally();
            generation.addListener(new Onlooker(cache, tally));
            cache.counters().tellPathsApart();
        }
        WriteSide writeSide = writeSide(ready.settings(), generation, cache.elsewhere(), functions);
        RefreshSide refresh = refreshSide(ready.settings(), cache, refreshPolicy, ownWrites, housekeeping);
        watchBumpFile(ready.settings().get(Setting.BUMP_FILE), cache);
        Cluster cluster = null;
        if (!ready.settings().get(Setting.CLUSTER_URL).isNone()) {
            cluster = ClusterStart.start(ready.settings(), cache, ownWrites, writeSide);
        }
        PostgresListening listening = null;
        if (!ready.settings().get(Setting.LISTEN_URL).isEmpty()) {
            listening = ListenStart.start(live, cache, writeSide);
        }
        if (tally != null || ready.settings().get(Setting.JMX_ENABLED)) {
            cache.onFirstUse(new OperatorSide(
                    live,
                    cache,
                    verification,
                    refresh.refresher(),
                    functions,
                    explanations,
                    tally,
                    cluster,
                    listening));
        }
        live.onChange(new SettingsChange(cache, writeSide, refresh, verification, cluster));
        LogStart.follow(live);
        HookStart.install(instrumentation, cache, writeSide, refresh, verification);
        SettingsReload reload = SettingsReload.of(ready.sources(), live, log);
        if (reload != null) {
            reload.start(AgentThreads.daemons("settings"));
        }
        log.info(banner(ready));
    }

    private static void watchBumpFile(String path, PageCache cache) {
        if (!path.isEmpty()) {
            AgentThreads.daemons("bump-file")
                    .newThread(new BumpFile(new File(path), cache))
                    .start();
        }
    }

    private static WriteSide writeSide(
            Settings settings, Generation generation, WorkElsewhere elsewhere, UnknownFunctions functions) {
        SqlAnalyzer analyzer = new SqlAnalyzer(
                new HashSet<>(settings.get(Setting.SQL_PURE_FUNCTIONS)),
                settings.get(Setting.SQL_CACHE_ENTRIES),
                settings.get(Setting.SQL_CACHE_MAX_CHARS),
                functions);
        Dialect forced = Dialect.named(settings.get(Setting.SQL_DIALECT)).orElse(null);
        return new WriteSide(
                generation,
                elsewhere,
                analyzer,
                forced,
                whitelist(settings),
                settings.get(Setting.EXPLAIN_ENTRIES) > 0,
                settings.get(Setting.EXPLAIN_STACK));
    }

    private static RefreshSide refreshSide(
            Settings settings, PageCache cache, RefreshPolicy policy, OwnWrites ownWrites, Executor housekeeping) {
        Refresher refresher = new Refresher(cache, policy, housekeeping);
        cache.onContextRemoved(new IntConsumer() {
            @Override
            public void accept(int context) {
                refresher.removeContext(context);
            }
        });
        AgentThreads.daemons("refresh").newThread(refresher.dispatcher()).start();
        return new RefreshSide(
                refresher,
                ownWrites,
                new Flights(policy, settings.get(Setting.CACHE_MAX_REFUSED_KEYS), Ticker.SYSTEM, housekeeping),
                settings.get(Setting.OWN_WRITES_COOKIE));
    }

    static TableWhitelist whitelist(Settings settings) {
        return new TableWhitelist(settings.get(Setting.EXPIRATION_WHITELIST).texts());
    }

    private static String banner(LoadedSettings.Ready ready) {
        Mode mode = ready.settings().get(Setting.MODE);
        String settings = ready.file() == null ? "defaults" : ready.file().getPath();
        return Version.ofThisJar() + ": mode " + mode.label() + ", settings: " + settings;
    }
}

package io.github.jimmypage.bench.cluster;

import io.github.jimmypage.bench.arithmetic.Pairs;
import io.github.jimmypage.bench.arithmetic.Spread;
import io.github.jimmypage.bench.process.Agent;
import io.github.jimmypage.bench.process.Jvm;
import io.github.jimmypage.bench.process.Redis;
import io.github.jimmypage.bench.process.Server;
import io.github.jimmypage.bench.report.Report;
import io.github.jimmypage.bench.report.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Compares a server with the agent that is one of several with one that is alone, in turn, and prints what was seen. Used by one thread. */
public final class ClusterCosts {
    private static final int PER_SECOND = 1000;
    private static final int THREADS = 8;
    private static final long SETTLING_MILLIS = 3000;
    private static final String ONE_OF_SEVERAL = "one of several JVMs";
    private static final String WAITING_FOR_ANOTHER = "one that waits until another has heard (cluster.strict)";

    private final Jvm jvm;
    private final int rounds;
    private final long millis;
    private final Report report;

    /**
     * @param rounds besides the first, which is dropped
     * @param millis length of each
     */
    public ClusterCosts(Jvm jvm, int rounds, long millis, Report report) {
        this.jvm = jvm;
        this.rounds = rounds;
        this.millis = millis;
        this.report = report;
    }

    public void run() throws IOException {
        try (Redis redis = jvm.redis();
                Server alone = jvm.server(Agent.OURS);
                Server joined = jvm.server(Agent.OURS, "-Djimmypage.cluster.url=" + redis.url())) {
            Asking before = new Asking(alone.port());
            Asking others = new Asking(joined.port());
            before.awaitHit();
            others.awaitHit();
            commits(before, others, false, ONE_OF_SEVERAL);
            commits(before, others, true, ONE_OF_SEVERAL);
            try (Server waiting = jvm.server(
                    Agent.OURS, "-Djimmypage.cluster.url=" + redis.url(), "-Djimmypage.cluster.strict=true")) {
                Asking strict = new Asking(waiting.port());
                strict.awaitHit();
                // For as long as somebody may have been forgotten its commits wait for cluster.max-lag.
                strict.commits(SETTLING_MILLIS, 1, 1, false);
                commits(before, strict, false, WAITING_FOR_ANOTHER);
                commits(before, strict, true, WAITING_FOR_ANOTHER);
            }
            reads(redis, others);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void commits(Asking alone, Asking joined, boolean together, String who) throws IOException {
        List<Took> without = new ArrayList<>();
        List<Took> with = new ArrayList<>();
        List<Double> perBump = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            report.step("commits, round " + round + " of " + rounds);
            Took first = alone.commits(millis, THREADS, PER_SECOND, together);
            long before = joined.count("SharedGeneration");
            Took second = joined.commits(millis, THREADS, PER_SECOND, together);
            long told = joined.count("SharedGeneration") - before;
            if (round > 0) {
                without.add(first);
                with.add(second);
                perBump.add((double) second.count() / Math.max(1, told));
            }
        }
        report.table(
                PER_SECOND + " transactions a second by " + THREADS + " threads"
                        + (together ? ", all at the same moments" : "") + ", ms: " + who + " against one alone",
                List.of(
                        row("half took at most", with, without, Took::p50),
                        row("99 of 100 took at most", with, without, Took::p99),
                        row("the longest", with, without, Took::worst)));
        report.condition("commits for each bump that was told to Redis: "
                + Spread.of(perBump).text(2) + "; commits in a round: "
                + Spread.of(with.stream().map(took -> (double) took.count()).toList())
                        .text(0));
    }

    private void reads(Redis redis, Asking asking) throws IOException, InterruptedException {
        List<Took> fine = new ArrayList<>();
        List<Took> slow = new ArrayList<>();
        List<Double> hits = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            report.step("hits, round " + round + " of " + rounds);
            asking.awaitHit();
            Asking.Seen calm = asking.hits(millis);
            Pulses pulses = Pulses.start(redis);
            Asking.Seen troubled;
            try {
                troubled = asking.hits(millis);
            } finally {
                pulses.end();
            }
            if (round > 0) {
                fine.add(calm.took());
                slow.add(troubled.took());
                hits.add(troubled.hits() * 100.0 / troubled.took().count());
            }
        }
        asking.awaitHit();
        report.table(
                "hits, ms: while Redis answers nothing for 0.6 s of each second against while it answers",
                List.of(
                        row("half took at most", slow, fine, Took::p50),
                        row("99 of 100 took at most", slow, fine, Took::p99),
                        row("the longest", slow, fine, Took::worst)));
        report.condition(
                "of the former so many percent were hits: " + Spread.of(hits).text(1));
        redis.freeze();
        try {
            Asking.Seen unserved = asking.hits(millis + 2000);
            report.condition(String.format(
                    Locale.ROOT,
                    "while it answers nothing for %.0f s: %d requests, %d of them hits, 99 of 100 in %.2f ms, the longest"
                            + " %.2f ms",
                    (millis + 2000) / 1000.0,
                    unserved.took().count(),
                    unserved.hits(),
                    unserved.took().p99(),
                    unserved.took().worst()));
        } finally {
            redis.thaw();
        }
    }

    private static Row row(String what, List<Took> first, List<Took> second, ToDoubleFunction<Took> figure) {
        return new Row(what, new Pairs(figures(first, figure), figures(second, figure)), 3);
    }

    private static List<Double> figures(List<Took> took, ToDoubleFunction<Took> figure) {
        return took.stream().map(figure::applyAsDouble).toList();
    }
}

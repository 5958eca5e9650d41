package io.github.jimmypage.bench;

import io.github.jimmypage.bench.cluster.ClusterCosts;
import io.github.jimmypage.bench.fresh.Freshness;
import io.github.jimmypage.bench.growth.Growth;
import io.github.jimmypage.bench.micro.MicroBenchmarks;
import io.github.jimmypage.bench.proc.Machine;
import io.github.jimmypage.bench.process.Artifacts;
import io.github.jimmypage.bench.process.Jvm;
import io.github.jimmypage.bench.report.Report;
import io.github.jimmypage.bench.requests.RequestCosts;
import io.github.jimmypage.bench.startup.StartUpCosts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs the benchmarks that the command line names. */
public final class Bench {
    private static final int FAILED = 1;
    private static final int WRONG_ARGUMENTS = 2;

    private Bench() {}

    /** Exit code 2 stands for wrong arguments, 1 for benchmarks that could not run. */
    public static void main(String[] arguments) {
        Options options;
        try {
            options = Options.parse(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(Options.USAGE);
            System.exit(WRONG_ARGUMENTS);
            return;
        }
        try {
            run(options);
        } catch (IOException | IllegalStateException e) {
            System.err.println("the benchmarks could not run: " + e.getMessage());
            System.exit(FAILED);
        }
    }

    private static void run(Options options) throws IOException {
        switch (options.what()) {
            case HIT, PEERS, FRESH, STARTUP, GROWTH, CLUSTER -> processes(options);
            case JMH -> microBenchmarks(options);
            case ALL -> {
                processes(options);
                microBenchmarks(options);
            }
        }
    }

    private static void microBenchmarks(Options options) throws IOException {
        MicroBenchmarks.run(options.java(), options.quick(), options.forJmh());
    }

    private static void processes(Options options) throws IOException {
        if (!Machine.isLinux()) {
            throw new IllegalStateException("CPU times are read from /proc, which only Linux has; jmh runs everywhere");
        }
        Report report = new Report(System.out, System.err);
        Jvm jvm = new Jvm(options.java(), Artifacts.find(options.agent()));
        report.condition("Java " + jvm.description() + (options.quick() ? ", --quick: the figures mean nothing" : ""));
        report.condition("load before: " + Machine.load());
        if (options.includes(Options.Section.HIT)) {
            report.condition(options.plan().toString());
            RequestCosts.ofAgent(jvm, options.plan(), report).run();
        }
        if (options.includes(Options.Section.PEERS)) {
            report.condition(options.peerPlan().toString());
            RequestCosts.besidePeers(jvm, options.peerPlan(), report).run();
            if (options.peerPlan().only().isEmpty()) {
                StartUpCosts.besidePeers(jvm, options.peerStartRuns(), report).run();
            }
        }
        if (options.includes(Options.Section.FRESH)) {
            report.condition(options.crowds().toString());
            new Freshness(jvm, options.crowds(), report).run();
        }
        if (options.includes(Options.Section.STARTUP)) {
            StartUpCosts.ofAgent(jvm, options.startRuns(), report).run();
        }
        if (options.includes(Options.Section.GROWTH)) {
            report.condition(options.growth().toString());
            Path plots = options.plots();
            new Growth(jvm, options.growth(), plots == null ? jvm.artifacts().plots() : plots, report).run();
        }
        if (options.what() == Options.Section.CLUSTER) {
            new ClusterCosts(jvm, options.plan().rounds(), options.plan().time().toMillis(), report).run();
        }
        report.condition("load afterwards: " + Machine.load());
    }
}

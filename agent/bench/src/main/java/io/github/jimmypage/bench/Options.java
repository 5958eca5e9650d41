package io.github.jimmypage.bench;

import io.github.jimmypage.bench.fresh.CrowdPlan;
import io.github.jimmypage.bench.growth.GrowthPlan;
import io.github.jimmypage.bench.requests.Plan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says.
 *
 * @param what is measured
 * @param java home of the Java that is measured on
 * @param agent that is measured; null for the one of this build
 * @param quick whether it is only to be seen that everything works
 * @param plan for requests
 * @param peerPlan for requests beside peers, of which there are more
 * @param crowds for the section on what clients notice of writes
 * @param growth for the section on how costs grow
 * @param plots folder that plots are written into; null for one beside the benchmarks
 * @param startRuns runs of each application in the start-up section that count
 * @param peerStartRuns the same beside peers, which take longer
 * @param forJmh arguments that JMH is given
 */
record Options(
        Section what,
        Path java,
        @Nullable Path agent,
        boolean quick,
        Plan plan,
        Plan peerPlan,
        CrowdPlan crowds,
        GrowthPlan growth,
        @Nullable Path plots,
        int startRuns,
        int peerStartRuns,
        List<String> forJmh) {

    static final String USAGE = """
            usage: java -jar bench.jar hit|peers|fresh|startup|growth|cluster|jmh|all [options] [-- arguments of JMH]

              hit      CPU time of a server per request: hits, misses, paths left alone
              peers    the same, and the start, beside other caches and agents; see the README for what has to be there
              fresh    what crowds of clients notice of missing pages and of writes
              startup  CPU time, premain and memory of a starting JVM
              growth   how costs grow with pages, texts, sessions and writes; draws plots
              cluster  what telling other JVMs costs a commit, and hits while Redis is slow; needs redis-server
                       or valkey-server on the PATH; --rounds and --seconds say how long
              jmh      benchmarks of single parts

              --quick            only see that it works; the figures mean nothing
              --java=HOME        the Java that is measured on; by default the one that runs this
              --agent=JAR        the agent that is measured; by default the one of this build
              --forks=N          start the servers anew so often (2; peers: 1)
              --rounds=N         rounds per fork, besides the first, which is dropped (6; peers: 4)
              --seconds=S        length of a cell in a round (3; peers: 1.5); longer on a busy machine, at most five times
              --warm-up=S        warm-up of a cell, or of a server before a crowd (8)
              --connections=N    kept busy at the same time (8)
              --only=TEXT        groups whose name contains it; of hit: "1 kB", "16 kB", "100 kB", "gzip",
                                 "304", "stored", "left alone", "verify"; of peers: "hit", "gzip", "stored", "left alone";
                                 of fresh: "bump", "cold", "kept", "storm";
                                 of growth: "hits", "requests", "texts", "sessions", "writes"
              --clients=N        in a crowd (64)
              --stampedes=N      crowds of each kind (10)
              --storm=S          length of the storm of writes (30)
              --plots=DIR        where the plots go; by default target/plots beside the benchmarks
              --runs=N           starts of each application on each side, besides the first (10; peers: 3)
            """;

    private static final int MOST = 1000;

    /** What can be measured. */
    enum Section {
        HIT,
        PEERS,
        FRESH,
        STARTUP,
        GROWTH,
        CLUSTER,
        JMH,
        ALL
    }

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static Options parse(List<String> arguments) {
        int end = arguments.indexOf("--");
        List<String> ours = end < 0 ? arguments : arguments.subList(0, end);
        List<String> forJmh = end < 0 ? List.of() : arguments.subList(end + 1, arguments.size());
        boolean quick = ours.contains("--quick");
        Values values = Values.of(ours);
        Duration warmUp = values.seconds("warm-up", quick ? 0.3 : 8);
        String only = values.text("only");
        CrowdPlan crowds = new CrowdPlan(
                only,
                values.count("clients", 64),
                values.count("stampedes", quick ? 1 : 10),
                warmUp,
                Duration.ofMillis(quick ? 300 : 900),
                Duration.ofMillis(quick ? 300 : 5000),
                values.seconds("storm", quick ? 1 : 30));
        Path java = values.path("java");
        Options options = new Options(
                values.section(),
                java == null ? Path.of(System.getProperty("java.home")) : java,
                values.path("agent"),
                quick,
                plan(values, warmUp, quick ? new Defaults(1, 1, 0.3) : new Defaults(2, 6, 3)),
                plan(values, warmUp, quick ? new Defaults(1, 1, 0.3) : new Defaults(1, 4, 1.5)),
                crowds,
                quick ? GrowthPlan.quick(only) : GrowthPlan.full(only),
                values.path("plots"),
                values.count("runs", quick ? 1 : 10),
                values.count("runs", quick ? 1 : 3),
                List.copyOf(forJmh));
        if (!Files.isExecutable(options.java().resolve("bin/java"))) {
            throw new IllegalArgumentException("there is no bin/java in " + options.java());
        }
        values.nothingLeft();
        return options;
    }

    private record Defaults(int forks, int rounds, double seconds) {}

    private static Plan plan(Values values, Duration warmUp, Defaults defaults) {
        return new Plan(
                values.text("only"),
                values.count("forks", defaults.forks()),
                values.count("rounds", defaults.rounds()),
                values.seconds("seconds", defaults.seconds()),
                warmUp,
                values.count("connections", 8));
    }

    /** Whether this section is to be measured. */
    boolean includes(Section section) {
        return what == section || what == Section.ALL;
    }

    /**
     * Options as they stand.
     *
     * @param understood names of those that were asked for
     */
    private record Values(List<String> words, Map<String, String> named, Set<String> understood) {
        static Values of(List<String> arguments) {
            List<String> words = new ArrayList<>();
            Map<String, String> named = new HashMap<>();
            for (String argument : arguments) {
                int equals = argument.indexOf('=');
                if (argument.startsWith("--") && equals > 0) {
                    named.put(argument.substring(2, equals), argument.substring(equals + 1));
                } else if (!argument.equals("--quick")) {
                    words.add(argument);
                }
            }
            return new Values(words, named, new HashSet<>());
        }

        Section section() {
            for (Section section : Section.values()) {
                if (words.size() == 1 && words.get(0).equalsIgnoreCase(section.name())) {
                    return section;
                }
            }
            throw new IllegalArgumentException(
                    "say what to measure: hit, peers, fresh, startup, growth, cluster, jmh or all");
        }

        int count(String name, int otherwise) {
            double count = number(name, otherwise);
            if (count < 1 || count > MOST || count != Math.rint(count)) {
                throw new IllegalArgumentException("--" + name + " takes a whole number from 1 to " + MOST);
            }
            return (int) count;
        }

        Duration seconds(String name, double otherwise) {
            double seconds = number(name, otherwise);
            if (!(seconds > 0 && seconds <= MOST)) {
                throw new IllegalArgumentException("--" + name + " takes seconds, at most " + MOST);
            }
            return Duration.ofMillis(Math.max(1, Math.round(seconds * 1000)));
        }

        String text(String name) {
            String text = value(name);
            return text == null ? "" : text;
        }

        private @Nullable String value(String name) {
            understood.add(name);
            return named.get(name);
        }

        private double number(String name, double otherwise) {
            String text = value(name);
            try {
                return text == null ? otherwise : Double.parseDouble(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("--" + name + " takes a number, not '" + text + "'", e);
            }
        }

        @Nullable
        Path path(String name) {
            String text = value(name);
            return text == null ? null : Path.of(text).toAbsolutePath();
        }

        void nothingLeft() {
            Set<String> left = new TreeSet<>(named.keySet());
            left.removeAll(understood);
            if (!left.isEmpty()) {
                throw new IllegalArgumentException("unknown: --" + String.join(", --", left));
            }
        }
    }
}

package io.github.jimmypage.bench.growth;

import io.github.jimmypage.bench.growth.SessionsMemory.Taken;
import io.github.jimmypage.bench.micro.SessionsBenchmark;
import io.github.jimmypage.bench.plot.Axis;
import io.github.jimmypage.bench.plot.Mark;
import io.github.jimmypage.bench.plot.Plot;
import io.github.jimmypage.bench.process.Jvm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What visitors cost who each have a page of their own and wrote lately: time of a hit, and memory. */
record SessionsGrowth(Jvm jvm, GrowthPlan plan) implements Growing {
    private static final String SESSIONS = "sessions";
    private static final SinglePart HIT = new SinglePart(SessionsBenchmark.class, "buildKeyAndFind", SESSIONS);
    private static final SinglePart OWN_WRITES = new SinglePart(SessionsBenchmark.class, "ownWrites", SESSIONS);
    private static final long BOUND_BYTES = 64L << 20;
    private static final double MB = 1 << 20;

    @Override
    public String name() {
        return SESSIONS;
    }

    @Override
    public Outcome measure() throws IOException {
        List<String> notes = new ArrayList<>();
        return new Outcome(List.of(time(), memory(notes)), notes);
    }

    private Plot time() throws IOException {
        List<Integer> sizes = plan.upTo(1, 10, 100, 1_000, 10_000, 100_000);
        Figures hit = Figures.of("hit of a private page: key with its identity, and look-up");
        Figures marks = Figures.of("what the client wrote, asked for before a stale page is served");
        for (int size : sizes) {
            hit.addAll(size, HIT.cpuNanos(jvm, plan, size));
            marks.addAll(size, OWN_WRITES.cpuNanos(jvm, plan, size));
        }
        return new Plot(
                "hit-by-sessions",
                "A private hit, by the number of sessions",
                "CPU time to find a page that belongs to one session, and to look up the own writes of one.",
                Notes.rounds(jvm, plan.rounds()),
                Axis.logarithmic("sessions, each with a page and a write of its own", 1, sizes.get(sizes.size() - 1)),
                Axis.linear("CPU time, ns", Math.max(hit.most(), marks.most())),
                List.of(hit.curve(), marks.curve()),
                List.of());
    }

    private Plot memory(List<String> notes) throws IOException {
        List<Integer> sizes = plan.upTo(100, 1_000, 10_000, 20_000, 50_000, 100_000);
        Figures free = Figures.of("private pages of 2 kB, no bound");
        Figures bounded = Figures.of("the same, cache.max-bytes=64m");
        Figures marks = Figures.of("marks of as many writers");
        for (Taken taken : SessionsMemory.of(jvm, SessionsMemory.Kind.PAGES, Long.MAX_VALUE, sizes)) {
            free.add(taken.sessions(), taken.heap() / MB);
            notes.add(String.format(
                    Locale.ROOT,
                    "%,7d sessions: %.0f B of heap per private page beside its body, %.0f B by the cache's own estimate",
                    taken.sessions(),
                    perPage(taken.heap(), taken),
                    perPage(taken.estimated(), taken)));
        }
        for (Taken taken : SessionsMemory.of(jvm, SessionsMemory.Kind.PAGES, BOUND_BYTES, sizes)) {
            bounded.add(taken.sessions(), taken.heap() / MB);
            notes.add(String.format(
                    Locale.ROOT,
                    "%,7d sessions, at most 64 MB: %.1f MB by the cache's own estimate, %.1f at any moment; %,d pages kept, %,d evicted",
                    taken.sessions(),
                    taken.estimated() / MB,
                    taken.largestEstimate() / MB,
                    taken.kept(),
                    taken.evicted()));
        }
        for (Taken taken : SessionsMemory.of(jvm, SessionsMemory.Kind.WRITERS, Long.MAX_VALUE, sizes)) {
            marks.add(taken.sessions(), taken.heap() / MB);
        }
        return new Plot(
                "heap-by-sessions",
                "Heap, by the number of sessions",
                "Heap that private pages take, with and without a bound, and that the marks of writers take.",
                "Java " + jvm.description()
                        + "; heap in use after a collection, less what was in use before, measured once",
                Axis.logarithmic("sessions", sizes.get(0), Math.max(1_000, sizes.get(sizes.size() - 1))),
                Axis.logarithmic("heap, MB", Math.max(0.01, marks.least()), free.most()),
                List.of(free.curve(), bounded.curve(), marks.curve()),
                List.of(new Mark(false, BOUND_BYTES / MB, "64 MB")));
    }

    private static double perPage(long bytes, Taken taken) {
        return (double) bytes / taken.sessions() - SessionsMemory.BODY_BYTES;
    }
}

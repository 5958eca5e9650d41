package io.github.jimmypage.bench.growth;

import io.github.jimmypage.bench.micro.PageCacheBenchmark;
import io.github.jimmypage.bench.micro.PlainLookupBenchmark;
import io.github.jimmypage.bench.plot.Axis;
import io.github.jimmypage.bench.plot.Plot;
import io.github.jimmypage.bench.process.Jvm;
import java.io.IOException;
import java.util.List;

/** What the heart costs by the number of pages that are stored: a hit, and a bump. */
record StoredPagesGrowth(Jvm jvm, GrowthPlan plan) implements Growing {
    private static final String PAGES = "pages stored";
    private static final SinglePart HIT = new SinglePart(PageCacheBenchmark.class, "buildKeyAndFind", "pages");
    private static final SinglePart PLAIN = new SinglePart(PlainLookupBenchmark.class, "find", "pages");
    private static final SinglePart BUMP = new SinglePart(PageCacheBenchmark.class, "bump", "pages");

    @Override
    public String name() {
        return "hits and bumps";
    }

    @Override
    public Outcome measure() throws IOException {
        List<Integer> sizes = plan.upTo(1, 10, 100, 1_000, 10_000, 100_000, 1_000_000);
        Figures hit = Figures.of("hit: the key is made, the page is found and is fresh");
        Figures plain = Figures.beside("plain look-up in Caffeine by a text, as many entries");
        Figures bump = Figures.of("bump");
        for (int fork = 0; fork < plan.forks(); fork++) {
            for (int size : sizes) {
                hit.addAll(size, HIT.cpuNanos(jvm, plan, size));
                plain.addAll(size, PLAIN.cpuNanos(jvm, plan, size));
                if (fork == 0) {
                    bump.addAll(size, BUMP.cpuNanos(jvm, plan, size));
                }
            }
        }
        Axis pages = Axis.logarithmic(PAGES, 1, sizes.get(sizes.size() - 1));
        return new Outcome(
                List.of(
                        new Plot(
                                "hit-by-pages",
                                "A hit, by the number of pages stored",
                                "CPU time to make a page's key and to find the page, beside a plain look-up.",
                                Notes.rounds(jvm, plan.forks() * plan.rounds()),
                                pages,
                                Axis.linear("CPU time per hit, ns", Math.max(hit.most(), plain.most())),
                                List.of(hit.curve(), plain.curve()),
                                List.of()),
                        new Plot(
                                "bump-by-pages",
                                "A bump, by the number of pages stored",
                                "CPU time to make every stored page stale.",
                                Notes.rounds(jvm, plan.rounds()),
                                pages,
                                Axis.linear("CPU time per bump, ns", bump.most()),
                                List.of(bump.curve()),
                                List.of())),
                List.of());
    }
}

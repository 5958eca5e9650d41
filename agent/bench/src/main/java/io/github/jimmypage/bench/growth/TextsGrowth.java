package io.github.jimmypage.bench.growth;

import io.github.jimmypage.bench.micro.DistinctTextsBenchmark;
import io.github.jimmypage.bench.plot.Axis;
import io.github.jimmypage.bench.plot.Mark;
import io.github.jimmypage.bench.plot.Plot;
import io.github.jimmypage.bench.process.Jvm;
import io.github.jimmypage.config.Setting;
import io.github.jimmypage.config.Settings;
import java.io.IOException;
import java.util.List;

/** What a statement costs by the number of texts that take turns, and what it costs to analyse one. */
record TextsGrowth(Jvm jvm, GrowthPlan plan) implements Growing {
    private static final SinglePart REMEMBERED =
            new SinglePart(DistinctTextsBenchmark.class, "prepareAndRead", "texts");
    private static final SinglePart ANALYSED =
            new SinglePart(DistinctTextsBenchmark.class, "prepareAndAnalyse", "texts");

    @Override
    public String name() {
        return "texts of statements";
    }

    @Override
    public Outcome measure() throws IOException {
        List<Integer> sizes = plan.upTo(1, 10, 100, 1_000, 2_000, 3_000, 4_000, 5_000, 10_000, 100_000);
        Figures remembered = Figures.of("prepared and executed once, texts in turn");
        Figures analysed = Figures.beside("the same, where no text is remembered");
        for (int size : sizes) {
            remembered.addAll(size, REMEMBERED.cpuNanos(jvm, plan, size));
        }
        for (int size : plan.upTo(1, 1_000, 100_000)) {
            analysed.addAll(size, ANALYSED.cpuNanos(jvm, plan, size));
        }
        int entries = Settings.defaults().get(Setting.SQL_CACHE_ENTRIES);
        Plot plot = new Plot(
                "statement-by-texts",
                "A statement, by the number of distinct SQL texts",
                "CPU time of the hooks when a statement is prepared and executed, with and without remembered texts.",
                Notes.rounds(jvm, plan.rounds()),
                Axis.logarithmic("distinct texts, all used equally often", 1, sizes.get(sizes.size() - 1)),
                Axis.logarithmic(
                        "CPU time per statement, ns",
                        Math.min(remembered.least(), analysed.least()),
                        Math.max(remembered.most(), analysed.most())),
                List.of(remembered.curve(), analysed.curve()),
                entries <= plan.largest() ? List.of(new Mark(true, entries, "sql.cache-entries")) : List.of());
        return new Outcome(List.of(plot), List.of());
    }
}

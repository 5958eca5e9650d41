package io.github.jimmypage.bench.growth;

import io.github.jimmypage.bench.plot.Axis;
import io.github.jimmypage.bench.plot.Plot;
import io.github.jimmypage.bench.process.Agent;
import io.github.jimmypage.bench.process.Jvm;
import io.github.jimmypage.bench.process.Server;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How many requests are served from memory, by the number of writes per second. */
record WritesGrowth(Jvm jvm, GrowthPlan plan) implements Growing {
    private static final List<Double> RATES = List.of(0.0, 0.1, 1.0, 10.0, 100.0);
    private static final List<String> LABELS = List.of("0", "0.1", "1", "10", "100");
    private static final int PAGES = 100;
    private static final int SLICES = 3;
    private static final int RARE_SLICES = 1;
    private static final int RARE_TIMES_LONGER = 5;

    @Override
    public String name() {
        return "writes";
    }

    @Override
    public Outcome measure() throws IOException, InterruptedException {
        Figures fresh = Figures.of("fresh");
        Figures stale = Figures.of("stale: the previous page, while a new one is rendered");
        Figures rendered = Figures.of("rendered while the client waits");
        Figures without = Figures.beside("rendered while the client waits, with stale.max-seconds=0");
        List<String> notes = new ArrayList<>();
        try (Server server = jvm.server(Agent.OURS);
                Server neverStale = jvm.server(Agent.OURS, "-Djimmypage.stale.max-seconds=0")) {
            Readers readers = new Readers(server.port(), new Zipf(PAGES));
            Readers others = new Readers(neverStale.port(), new Zipf(PAGES));
            warmUp(readers);
            warmUp(others);
            for (int place = 0; place < RATES.size(); place++) {
                readers.settle(plan.settling());
                Shares all = Shares.NONE;
                for (int slice = 0; slice < slices(place); slice++) {
                    Shares shares = readers.read(RATES.get(place), time(place));
                    fresh.add(place, shares.freshPercent());
                    stale.add(place, shares.stalePercent());
                    rendered.add(place, shares.renderedPercent());
                    all = all.plus(shares);
                }
                notes.add(String.format(
                        Locale.ROOT,
                        "%s writes a second: %,d requests, %,d fresh, %,d stale, %,d rendered",
                        LABELS.get(place),
                        all.requests(),
                        all.fresh(),
                        all.stale(),
                        all.rendered()));
                others.settle(plan.settling());
                for (int slice = 0; slice < slices(place); slice++) {
                    without.add(
                            place, others.read(RATES.get(place), time(place)).renderedPercent());
                }
            }
        }
        Plot plot = new Plot(
                "answers-by-writes",
                "How requests are answered, by the number of writes",
                "Share of requests that are served fresh, served stale, and rendered while the client waits.",
                Notes.rounds(jvm, SLICES),
                Axis.places("writes per second, each of which makes all pages stale", LABELS),
                Axis.linear("share of requests, %", 100),
                List.of(fresh.curve(), stale.curve(), rendered.curve(), without.curve()),
                List.of());
        return new Outcome(List.of(plot), notes);
    }

    private void warmUp(Readers readers) throws IOException, InterruptedException {
        readers.settle(plan.settling());
        readers.read(1, plan.warmUp().dividedBy(2));
    }

    private static boolean isRare(int place) {
        return RATES.get(place) > 0 && RATES.get(place) < 1;
    }

    private static int slices(int place) {
        return isRare(place) ? RARE_SLICES : SLICES;
    }

    private Duration time(int place) {
        return isRare(place) ? plan.slice().multipliedBy(RARE_TIMES_LONGER) : plan.slice();
    }
}

package io.github.jimmypage.bench.growth;

import io.github.jimmypage.bench.plot.Plot;
import io.github.jimmypage.bench.process.Jvm;
import io.github.jimmypage.bench.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Measures all series, prints them, and draws them into a folder. Used by one thread. */
public final class Growth {
    private final Jvm jvm;
    private final GrowthPlan plan;
    private final Path plots;
    private final Report report;

    /** @param plots folder for the plots, which is made if there is none */
    public Growth(Jvm jvm, GrowthPlan plan, Path plots, Report report) {
        this.jvm = jvm;
        this.plan = plan;
        this.plots = plots;
        this.report = report;
    }

    /** Takes about six minutes with the full plan. */
    public void run() throws IOException {
        List<Growing> all = Stream.<Growing>of(
                        new StoredPagesGrowth(jvm, plan),
                        new RequestGrowth(jvm, plan),
                        new TextsGrowth(jvm, plan),
                        new SessionsGrowth(jvm, plan),
                        new WritesGrowth(jvm, plan))
                .filter(growing -> growing.name().contains(plan.only()))
                .toList();
        if (all.isEmpty()) {
            throw new IllegalStateException("no series has '" + plan.only() + "' in its name");
        }
        try {
            for (Growing growing : all) {
                report.step("growth: " + growing.name());
                tell(growing.measure());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void tell(Growing.Outcome outcome) throws IOException {
        for (Plot plot : outcome.plots()) {
            Path file = plot.writeInto(plots);
            report.lines(plot.title() + " (" + file + ")", PlotTable.lines(plot));
        }
        outcome.notes().forEach(report::condition);
    }
}

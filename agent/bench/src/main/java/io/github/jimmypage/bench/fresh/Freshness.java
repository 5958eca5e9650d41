package io.github.jimmypage.bench.fresh;

import io.github.jimmypage.bench.process.Agent;
import io.github.jimmypage.bench.process.Jvm;
import io.github.jimmypage.bench.process.Server;
import io.github.jimmypage.bench.report.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Plays all scenes before a server with the agent, and one without, and prints what was seen. Used by one thread. */
public final class Freshness {
    private final Jvm jvm;
    private final CrowdPlan plan;
    private final Report report;

    public Freshness(Jvm jvm, CrowdPlan plan, Report report) {
        this.jvm = jvm;
        this.plan = plan;
        this.report = report;
    }

    /** Takes about the warm-up, the storm's time, and eight seconds for each run. */
    public void run() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(Finding.HEADINGS);
        try (Server without = jvm.server(Agent.NONE);
                Server with = jvm.server(Agent.OURS);
                Stage stage = Stage.open(plan, without.port(), with.port())) {
            List<Scene> scenes = scenes(stage);
            report.step("crowds: warm-up");
            warmUp(stage);
            for (Scene scene : scenes) {
                report.step("crowds: " + scene.name());
                scene.play().forEach(finding -> lines.add(finding.text()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        report.lines(
                plan.clients()
                        + " clients, pages of 200 ms; times on their clocks, median (smallest..largest) of the runs",
                lines);
    }

    private List<Scene> scenes(Stage stage) {
        List<Scene> scenes = Stream.of(
                        new FirstBump(stage),
                        new ColdStampede(stage),
                        new AfterBump(stage),
                        new Uncacheable(stage),
                        new Storm(stage))
                .filter(scene -> scene.name().contains(plan.only()))
                .toList();
        if (scenes.isEmpty()) {
            throw new IllegalStateException("no scene has '" + plan.only() + "' in its name");
        }
        return scenes;
    }

    /** By pages that are stored, and without a write: the first one is a scene of its own. */
    private void warmUp(Stage stage) throws IOException, InterruptedException {
        Crowd.Asking with = stage.beforeAgent().keepAsking(List.of(Stage.newPage()));
        Crowd.Asking without = stage.before().keepAsking(List.of(Stage.LIMIT));
        Thread.sleep(plan.warmUp().toMillis());
        with.end();
        without.end();
    }
}

package io.github.jimmypage.bench.requests;

import io.github.jimmypage.bench.arithmetic.Pairs;
import io.github.jimmypage.bench.process.Jvm;
import io.github.jimmypage.bench.report.Report;
import io.github.jimmypage.bench.report.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures all comparisons and prints them. Used by one thread. */
public final class RequestCosts {
    private final Jvm jvm;
    private final Plan plan;
    private final Report report;
    private final Map<Cell, List<Double>> micros = new LinkedHashMap<>();

    public RequestCosts(Jvm jvm, Plan plan, Report report) {
        this.jvm = jvm;
        this.plan = plan;
        this.report = report;
    }

    /** Takes {@code forks * cells * (warm-up + (rounds + 1) * time)}, at most five times as long on a busy machine. */
    public void run() throws IOException {
        List<Group> groups = List.of();
        for (int fork = 1; fork <= plan.forks(); fork++) {
            try (Servers servers = Servers.start(jvm)) {
                if (groups.isEmpty()) {
                    groups = groups(servers);
                }
                for (Group group : groups) {
                    report.step("requests: fork " + fork + " of " + plan.forks() + ", " + group.name());
                    rounds(group, servers);
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        for (Group group : groups) {
            for (Comparison comparison : group.comparisons()) {
                rows.add(new Row(comparison.what(), new Pairs(of(comparison.measured()), of(comparison.against())), 1));
            }
        }
        report.table("CPU time of the server per request, in microseconds", rows);
    }

    private List<Group> groups(Servers servers) throws IOException {
        int gzipBytes = run(Comparisons.gzipHit(), servers).bytes();
        List<Group> groups = Comparisons.all(gzipBytes).stream()
                .filter(group -> group.name().contains(plan.only()))
                .toList();
        if (groups.isEmpty()) {
            throw new IllegalStateException("no group has '" + plan.only() + "' in its name");
        }
        return groups;
    }

    private void rounds(Group group, Servers servers) throws IOException {
        for (Cell cell : group.cells()) {
            run(cell, servers).microsPerRequest(plan.warmUp());
        }
        for (int round = 0; round <= plan.rounds(); round++) {
            for (Cell cell : group.cells()) {
                double cost = run(cell, servers).microsPerRequest(plan.time());
                if (round > 0) {
                    of(cell).add(cost);
                }
            }
        }
    }

    private CellRun run(Cell cell, Servers servers) {
        return new CellRun(cell, servers.at(cell.side()), plan.connections());
    }

    private List<Double> of(Cell cell) {
        return micros.computeIfAbsent(cell, key -> new ArrayList<>());
    }
}

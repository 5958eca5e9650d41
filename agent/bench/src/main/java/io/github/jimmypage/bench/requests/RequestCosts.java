package io.github.jimmypage.bench.requests;

import io.github.jimmypage.bench.arithmetic.Pairs;
import io.github.jimmypage.bench.process.Jvm;
import io.github.jimmypage.bench.report.Report;
import io.github.jimmypage.bench.report.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Measures all comparisons and prints them. Used by one thread. */
public final class RequestCosts {
    private final Jvm jvm;
    private final Plan plan;
    private final Report report;
    private final Agenda agenda;
    private final Map<Cell, List<Double>> micros = new LinkedHashMap<>();

    private RequestCosts(Jvm jvm, Plan plan, Report report, Agenda agenda) {
        this.jvm = jvm;
        this.plan = plan;
        this.report = report;
        this.agenda = agenda;
    }

    /** What the agent costs. */
    public static RequestCosts ofAgent(Jvm jvm, Plan plan, Report report) {
        return new RequestCosts(jvm, plan, report, new Comparisons());
    }

    /** What the agent and its peers cost; says which of them are not there. */
    public static RequestCosts besidePeers(Jvm jvm, Plan plan, Report report) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        for (Side side : PeerComparisons.WANTED) {
            side.missing(jvm.artifacts().peers())
                    .ifPresentOrElse(peer -> report.condition(peer.skipped()), () -> sides.add(side));
        }
        return new RequestCosts(jvm, plan, report, new PeerComparisons(sides));
    }

    /** Takes {@code forks * cells * (warm-up + (rounds + 1) * time)}, at most five times as long on a busy machine. */
    public void run() throws IOException {
        List<Group> groups = List.of();
        for (int fork = 1; fork <= plan.forks(); fork++) {
            try (Servers servers = Servers.start(jvm, agenda.sides())) {
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
        report.table(agenda.title(), rows);
    }

    private List<Group> groups(Servers servers) throws IOException {
        List<Group> groups = agenda.groups(cell -> run(cell, servers).bytes()).stream()
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

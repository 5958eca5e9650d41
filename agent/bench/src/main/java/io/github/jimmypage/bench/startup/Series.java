package io.github.jimmypage.bench.startup;

import io.github.jimmypage.bench.arithmetic.Pairs;
import io.github.jimmypage.bench.process.Agent;
import io.github.jimmypage.bench.report.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One figure, run by run, with each agent and without any. Used by one thread. */
final class Series {
    private final String what;
    private final int digits;
    private final Map<Agent, List<Double>> figures = new EnumMap<>(Agent.class);

    /** @param digits after the point */
    Series(String what, int digits) {
        this.what = what;
        this.digits = digits;
    }

    void add(Agent agent, double figure) {
        of(agent).add(figure);
    }

    /** The agent against no agent. */
    Row row(Agent agent) {
        return new Row(what, new Pairs(of(agent), of(Agent.NONE)), digits);
    }

    private List<Double> of(Agent agent) {
        return figures.computeIfAbsent(agent, key -> new ArrayList<>());
    }
}

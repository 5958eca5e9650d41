package io.github.jimmypage.bench.startup;

import io.github.jimmypage.bench.arithmetic.Pairs;
import io.github.jimmypage.bench.report.Row;
import java.util.ArrayList;
import java.util.List;

/** One figure, run by run, with and without the agent. Used by one thread. */
final class Series {
    private final String what;
    private final int digits;
    private final List<Double> with = new ArrayList<>();
    private final List<Double> without = new ArrayList<>();

    /** @param digits after the point */
    Series(String what, int digits) {
        this.what = what;
        this.digits = digits;
    }

    void add(boolean withAgent, double figure) {
        (withAgent ? with : without).add(figure);
    }

    Row row() {
        return new Row(what, new Pairs(with, without), digits);
    }
}

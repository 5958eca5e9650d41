package io.github.jimmypage.bench.fresh;

import io.github.jimmypage.bench.arithmetic.Spread;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What is wanted of a figure.
 *
 * @param text for the table
 * @param most one figure for each run, which that of the run must not exceed; empty when nothing is wanted
 */
record Target(String text, List<Double> most) {
    static final Target NONE = new Target("", List.of());

    /** The same for every run. */
    static Target most(double most, int runs, String unit) {
        return most(Collections.nCopies(runs, most), unit);
    }

    /** Another for each run. */
    static Target most(List<Double> most, String unit) {
        return new Target(
                String.format(Locale.ROOT, "<= %.0f%s", Spread.of(most).median(), unit), List.copyOf(most));
    }

    /** A word on the figures of the runs; empty when there is nothing to complain of. */
    String verdict(List<Double> figures) {
        int missed = 0;
        for (int run = 0; run < most.size(); run++) {
            if (figures.get(run) > most.get(run)) {
                missed++;
            }
        }
        if (missed == 0) {
            return most.isEmpty() ? "" : "met";
        }
        return most.size() == 1 ? "MISSED" : "MISSED in " + missed + " of " + most.size();
    }
}

package io.github.jimmypage.bench.fresh;

import io.github.jimmypage.bench.arithmetic.Spread;
import java.util.List;
import java.util.Locale;

/**
 * One line of the table: a figure of each run, what stands beside it, and what is wanted.
 *
 * @param figures one for each run
 * @param beside the same under other conditions, of the same runs; empty for nothing to compare with
 */
record Finding(String what, List<Double> figures, String beside, Target target) {
    static final String HEADINGS = line("", "measured", "beside it", "target", "");

    /** Of figures and, beside them, those of another condition. */
    static Finding of(String what, List<Double> figures, String condition, List<Double> others, Target target) {
        return new Finding(what, figures, text(others) + " " + condition, target);
    }

    static Finding of(String what, List<Double> figures, Target target) {
        return new Finding(what, figures, "", target);
    }

    String text() {
        return line(what, text(figures), beside, target.text(), target.verdict(figures));
    }

    private static String text(List<Double> figures) {
        Spread spread = Spread.of(figures);
        int digits = figures.stream().allMatch(figure -> figure == Math.rint(figure)) ? 0 : 1;
        return figures.size() == 1
                ? String.format(Locale.ROOT, "%." + digits + "f", spread.median())
                : spread.text(digits);
    }

    private static String line(String what, String measured, String beside, String target, String verdict) {
        return String.format(Locale.ROOT, "%-58s %-21s %-44s %-12s %s", what, measured, beside, target, verdict)
                .stripTrailing();
    }
}

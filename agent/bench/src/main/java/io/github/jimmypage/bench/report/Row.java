package io.github.jimmypage.bench.report;

import io.github.jimmypage.bench.arithmetic.Pairs;
import io.github.jimmypage.bench.arithmetic.Spread;
import java.util.Locale;

/**
 * One line of a table.
 *
 * @param what is compared, with its unit
 * @param pairs the figures
 * @param digits after the point, of the figures and their differences
 */
public record Row(String what, Pairs pairs, int digits) {
    static final String HEADINGS = line("", "measured", "against", "difference", "ratio");

    String text() {
        String figure = "%." + digits + "f";
        return line(
                what,
                String.format(Locale.ROOT, figure, Spread.of(pairs.first()).median()),
                String.format(Locale.ROOT, figure, Spread.of(pairs.second()).median()),
                pairs.difference().text(digits),
                pairs.ratio().text(2));
    }

    private static String line(String what, String measured, String against, String difference, String ratio) {
        return String.format(Locale.ROOT, "%-62s %9s %9s   %-24s %-20s", what, measured, against, difference, ratio)
                .stripTrailing();
    }
}

package io.github.jimmypage.bench.arithmetic;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Median, smallest and largest of the same figure over rounds. */
public record Spread(double median, double min, double max) {
    /**
     * Of these figures, in any order.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Spread of(List<Double> figures) {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("no figures");
        }
        double[] sorted = figures.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** As {@code 1.02 (0.99..1.05)}, with so many digits after the point. */
    public String text(int digits) {
        String figure = "%." + digits + "f";
        return String.format(Locale.ROOT, figure + " (" + figure + ".." + figure + ")", median, min, max);
    }
}

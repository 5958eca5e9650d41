package io.github.jimmypage.bench.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An axis: which values it spans, and where its lines stand. Immutable.
 *
 * @param title what it counts, with the unit
 * @param from value at its beginning; above 0 on a logarithmic one
 * @param to value at its end, larger
 * @param logarithmic whether equal lengths are equal ratios
 * @param ticks labelled values, ascending
 */
public record Axis(String title, double from, double to, boolean logarithmic, List<Tick> ticks) {
    private static final int MOST_TICKS = 6;
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    /** A value with its label. */
    public record Tick(double value, String label) {}

    /** @throws IllegalArgumentException if it spans nothing, or a logarithmic one does not begin above 0 */
    public Axis {
        if (!(from < to) || (logarithmic && from <= 0)) {
            throw new IllegalArgumentException("an axis from " + from + " to " + to);
        }
        ticks = List.copyOf(ticks);
    }

    /** From 0 to at least this value, with lines at round numbers. */
    public static Axis linear(String title, double most) {
        double step = roundStep(most / MOST_TICKS);
        int count = (int) Math.ceil(most / step - 1e-9);
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            ticks.add(new Tick(i * step, label(i * step)));
        }
        return new Axis(title, 0, count * step, false, ticks);
    }

    /**
     * From the power of ten at or below the least value to the one at or above the most.
     *
     * @throws IllegalArgumentException if the least is not above 0
     */
    public static Axis logarithmic(String title, double least, double most) {
        if (!(least > 0)) {
            throw new IllegalArgumentException("no logarithm of " + least);
        }
        int first = (int) Math.floor(Math.log10(least) + 1e-9);
        int last = Math.max(first + 1, (int) Math.ceil(Math.log10(most) - 1e-9));
        List<Tick> ticks = new ArrayList<>();
        for (int power = first; power <= last; power++) {
            ticks.add(new Tick(Math.pow(10, power), label(Math.pow(10, power))));
        }
        return new Axis(title, Math.pow(10, first), Math.pow(10, last), true, ticks);
    }

    /** One place for each label, as wide as the others; their values are 0, 1, 2 and so on. */
    public static Axis places(String title, List<String> labels) {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            ticks.add(new Tick(i, labels.get(i)));
        }
        return new Axis(title, -0.5, labels.size() - 0.5, false, ticks);
    }

    /** Where a value stands: 0 at the beginning, 1 at the end; values beyond stand at the nearer one. */
    double position(double value) {
        double place = logarithmic
                ? Math.log(Math.max(value, from) / from) / Math.log(to / from)
                : (value - from) / (to - from);
        return Math.min(1, Math.max(0, place));
    }

    /** A number as people read it: {@code 1,000}, {@code 2.5}. */
    static String label(double value) {
        String text = String.format(Locale.ROOT, value >= 1 ? "%,.2f" : "%.6f", value);
        return text.indexOf('.') < 0 ? text : text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    private static double roundStep(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double step : STEPS) {
            if (step * power >= least * (1 - 1e-9)) {
                return step * power;
            }
        }
        return 10 * power;
    }
}

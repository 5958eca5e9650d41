package io.github.jimmypage.bench.growth;

import io.github.jimmypage.bench.plot.Axis;
import io.github.jimmypage.bench.plot.Curve;
import io.github.jimmypage.bench.plot.Plot;
import io.github.jimmypage.bench.plot.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of a plot as text: a plot shows how they lie, and nobody can copy a figure from it. */
final class PlotTable {
    private static final double FEW = 10;

    private PlotTable() {}

    static List<String> lines(Plot plot) {
        List<String> lines = new ArrayList<>();
        lines.add(plot.horizontal().title() + ": " + plot.vertical().title());
        for (Curve curve : plot.curves()) {
            lines.add("  " + curve.name());
            for (Point point : curve.points()) {
                lines.add(String.format(
                        Locale.ROOT, "    %10s  %s", place(plot.horizontal(), point.x()), figures(point)));
            }
        }
        return lines;
    }

    private static String place(Axis axis, double x) {
        return axis.ticks().stream()
                .filter(tick -> tick.value() == x)
                .map(Axis.Tick::label)
                .findFirst()
                .orElseGet(() -> String.format(Locale.ROOT, "%,.0f", x));
    }

    private static String figures(Point point) {
        String figure = number(point.y());
        return point.least() == point.most()
                ? figure
                : figure + " (" + number(point.least()) + ".." + number(point.most()) + ")";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < FEW ? "%.2f" : "%,.0f", value);
    }
}

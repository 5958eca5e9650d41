package io.github.jimmypage.bench.growth;

import io.github.jimmypage.bench.arithmetic.Spread;
import io.github.jimmypage.bench.plot.Curve;
import io.github.jimmypage.bench.plot.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Figures of one curve as they come in, several for each place. Used by one thread. */
final class Figures {
    private final String name;
    private final boolean beside;
    private final Map<Double, List<Double>> byPlace = new TreeMap<>();

    private Figures(String name, boolean beside) {
        this.name = name;
        this.beside = beside;
    }

    /** What the plot is about. */
    static Figures of(String name) {
        return new Figures(name, false);
    }

    /** What it is to be compared with. */
    static Figures beside(String name) {
        return new Figures(name, true);
    }

    void add(double place, double figure) {
        byPlace.computeIfAbsent(place, key -> new ArrayList<>()).add(figure);
    }

    void addAll(double place, List<Double> figures) {
        figures.forEach(figure -> add(place, figure));
    }

    /** The largest of all figures. */
    double most() {
        return byPlace.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();
    }

    /** The smallest of all figures. */
    double least() {
        return byPlace.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .min()
                .orElseThrow();
    }

    /** Medians with the smallest and the largest. */
    Curve curve() {
        List<Point> points = new ArrayList<>();
        byPlace.forEach((place, figures) -> {
            Spread spread = Spread.of(figures);
            points.add(new Point(place, spread.median(), spread.min(), spread.max()));
        });
        return new Curve(name, beside, points);
    }
}

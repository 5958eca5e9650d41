package io.github.jimmypage.bench.plot;

import java.util.List;

/**
 * Points that belong together.
 *
 * @param name for the legend
 * @param beside whether it only stands beside what the plot is about, to compare with: drawn with dashes
 * @param points in the order of their places; not empty
 */
public record Curve(String name, boolean beside, List<Point> points) {
    /** @throws IllegalArgumentException without any point */
    public Curve {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("no points: " + name);
        }
        points = List.copyOf(points);
    }
}

package io.github.jimmypage.bench.plot;

/**
 * One point of a curve.
 *
 * @param x place
 * @param y what was measured there, the median
 * @param least smallest of the rounds
 * @param most largest of the rounds
 */
public record Point(double x, double y, double least, double most) {
    /** A figure that was measured once. */
    public Point(double x, double y) {
        this(x, y, y, y);
    }
}

package io.github.jimmypage.bench.plot;

/**
 * A bound that the curves are to be seen against.
 *
 * @param upright whether it stands at a value of the horizontal axis, or lies at one of the vertical
 * @param label what it is
 */
public record Mark(boolean upright, double value, String label) {}

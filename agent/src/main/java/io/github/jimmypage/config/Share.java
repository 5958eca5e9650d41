package io.github.jimmypage.config;

/**
 * A part of many.
 *
 * @param perMillion 0 to {@value #ALL}
 */
public record Share(int perMillion) {
    /** Every one. */
    public static final int ALL = 1_000_000;
}

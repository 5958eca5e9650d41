package io.github.jimmypage.bench.growth;

import java.util.Arrays;

/**
 * Chooses pages the way that people do: the second half as often as the first, the third a third as often, and so on. Immutable.
 */
final class Zipf {
    private final double[] upTo;

    /** @param number of pages, at least 1 */
    Zipf(int number) {
        upTo = new double[number];
        double sum = 0;
        for (int page = 0; page < number; page++) {
            sum += 1.0 / (page + 1);
            upTo[page] = sum;
        }
    }

    /**
     * One of them.
     *
     * @param chance from 0, included, to 1, excluded
     * @return its number, from 0
     */
    int page(double chance) {
        int found = Arrays.binarySearch(upTo, chance * upTo[upTo.length - 1]);
        return found < 0 ? -found - 1 : found + 1;
    }

    int size() {
        return upTo.length;
    }
}

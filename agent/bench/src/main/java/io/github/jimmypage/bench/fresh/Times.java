package io.github.jimmypage.bench.fresh;

import java.util.Arrays;
import java.util.Collection;

/**
 * What many requests came to.
 *
 * @param failed those without a good answer, which count in the times all the same
 * @param p50 milliseconds that half of them took at most
 * @param p99 milliseconds that 99 of 100 took at most
 * @param worst milliseconds of the longest
 * @param slow how many took more than 100 ms
 */
record Times(int requests, long failed, double p50, double p99, double worst, long slow) {
    private static final double SLOW_MILLIS = 100;

    /** @throws IllegalArgumentException if nothing was asked */
    static Times of(Collection<Asked> asked) {
        if (asked.isEmpty()) {
            throw new IllegalArgumentException("nothing was asked");
        }
        double[] millis = asked.stream().mapToDouble(Asked::millis).sorted().toArray();
        return new Times(
                millis.length,
                asked.stream().filter(one -> !one.ok()).count(),
                at(millis, 0.5),
                at(millis, 0.99),
                millis[millis.length - 1],
                Arrays.stream(millis).filter(one -> one > SLOW_MILLIS).count());
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}

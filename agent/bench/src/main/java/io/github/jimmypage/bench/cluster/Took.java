package io.github.jimmypage.bench.cluster;

import java.util.List;

/**
 * How long many things of one kind took, in milliseconds.
 *
 * @param p50 that half of them took at most
 * @param p99 that 99 of 100 took at most
 * @param worst the longest
 */
record Took(long count, double p50, double p99, double worst) {
    private static final double NANOS_PER_MILLI = 1e6;

    /** @throws IllegalArgumentException if there are none */
    static Took ofNanos(List<Long> nanos) {
        if (nanos.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        double[] millis = nanos.stream()
                .mapToDouble(each -> each / NANOS_PER_MILLI)
                .sorted()
                .toArray();
        return new Took(millis.length, at(millis, 0.5), at(millis, 0.99), millis[millis.length - 1]);
    }

    /** Of nanoseconds that were summed up elsewhere. */
    static Took of(long count, long p50Nanos, long p99Nanos, long worstNanos) {
        return new Took(count, p50Nanos / NANOS_PER_MILLI, p99Nanos / NANOS_PER_MILLI, worstNanos / NANOS_PER_MILLI);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}

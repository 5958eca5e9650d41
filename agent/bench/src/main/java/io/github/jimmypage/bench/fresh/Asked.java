package io.github.jimmypage.bench.fresh;

import io.github.jimmypage.bench.load.Answer;
import org.jspecify.annotations.Nullable;

/**
 * A request, and how it was answered.
 *
 * @param sentNanos when it was sent, by {@link System#nanoTime}
 * @param nanos until the last byte of the answer
 * @param state that the page shows; -1 when it does not say
 * @param stale whether the answer says that it may be out of date
 * @param ok whether there was an answer with status 200
 */
record Asked(long sentNanos, long nanos, long state, boolean stale, boolean ok) {
    private static final double NANOS_PER_MILLI = 1e6;

    /** @param answer null when there was none */
    static Asked of(long sentNanos, long endNanos, @Nullable Answer answer) {
        if (answer == null) {
            return new Asked(sentNanos, endNanos - sentNanos, -1, false, false);
        }
        String state = answer.value("x-state");
        return new Asked(
                sentNanos,
                endNanos - sentNanos,
                state.isEmpty() ? -1 : Long.parseLong(state),
                answer.value("cache-status").contains("detail=stale"),
                answer.isOk());
    }

    double millis() {
        return nanos / NANOS_PER_MILLI;
    }

    long endNanos() {
        return sentNanos + nanos;
    }
}

package io.github.jimmypage.cluster;

import io.github.jimmypage.cache.Ticker;
import java.time.Duration;

/** A clock that a test moves. */
final class MovedTime implements Ticker {
    private volatile long nanos = 1_000_000_000L;

    @Override
    public long nanos() {
        return nanos;
    }

    void pass(Duration duration) {
        nanos += duration.toNanos();
    }

    void passMillis(long millis) {
        pass(Duration.ofMillis(millis));
    }
}

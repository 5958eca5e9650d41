package io.github.jimmypage.bench.fresh;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Given once, to all who look out for it. Thread-safe. */
final class Signal {
    private final CountDownLatch given = new CountDownLatch(1);

    void give() {
        given.countDown();
    }

    /** Waits for it, so long at most. */
    boolean comesWithin(long millis) throws InterruptedException {
        return given.await(millis, TimeUnit.MILLISECONDS);
    }
}

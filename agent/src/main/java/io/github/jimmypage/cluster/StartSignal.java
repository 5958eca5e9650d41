package io.github.jimmypage.cluster;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The host has started, as far as the agent's own network connections are concerned. Given by the first request or bump, or by time: a
 * node that has no lease yet could die between a commit and its bump unnoticed. Thread-safe.
 */
final class StartSignal {
    private static final int LONGEST_MILLIS = 1000;

    private final CountDownLatch given = new CountDownLatch(1);

    void give() {
        given.countDown();
    }

    /** Waits until it is given, or for a second. */
    void await() throws InterruptedException {
        if (!given.await(LONGEST_MILLIS, TimeUnit.MILLISECONDS)) {
            given.countDown();
        }
    }
}

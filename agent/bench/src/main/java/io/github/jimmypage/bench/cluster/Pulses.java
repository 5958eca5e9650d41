package io.github.jimmypage.bench.cluster;

import io.github.jimmypage.bench.process.Redis;
import java.io.IOException;

/** Stops Redis for 0.6 s of each second: less than {@code cluster.max-lag}, so that pages may be served all the time. */
final class Pulses {
    private static final long FROZEN_MILLIS = 600;
    private static final long THAWED_MILLIS = 400;

    private final Redis redis;
    private final Thread thread;

    private Pulses(Redis redis) {
        this.redis = redis;
        this.thread = new Thread(this::pulse, "pulses");
    }

    static Pulses start(Redis redis) {
        Pulses pulses = new Pulses(redis);
        pulses.thread.start();
        return pulses;
    }

    private void pulse() {
        try {
            while (true) {
                redis.freeze();
                Thread.sleep(FROZEN_MILLIS);
                redis.thaw();
                Thread.sleep(THAWED_MILLIS);
            }
        } catch (IOException | InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** Redis answers from then on. */
    void end() throws IOException, InterruptedException {
        thread.interrupt();
        thread.join();
        redis.thaw();
    }
}

package io.github.jimmypage.bench.requests;

import io.github.jimmypage.bench.load.Load;
import io.github.jimmypage.bench.process.Server;
import java.io.IOException;
import java.time.Duration;

/**
 * When a load has lasted long enough: after the given time, and when the server has used half as much CPU time; after five times the
 * time at the latest. On a machine that others keep busy a server gets a tenth of a processor, and neither its compilers nor the steps
 * of 10 ms in which its time is counted know of the clock on the wall.
 */
public record Enough(Duration time, Server server) implements Load.End {
    private static final int MOST_TIMES_LONGER = 5;
    private static final int LEAST_SHARE = 2;
    private static final long MILLIS_BETWEEN_LOOKS = 20;
    private static final double NANOS_PER_SECOND = 1e9;

    @Override
    public void await() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        double before = server.cpuSeconds();
        double least = time.toNanos() / NANOS_PER_SECOND / LEAST_SHARE;
        long latest = time.toNanos() * MOST_TIMES_LONGER;
        while (true) {
            long lasted = System.nanoTime() - begun;
            if (lasted >= latest || (lasted >= time.toNanos() && server.cpuSeconds() - before >= least)) {
                return;
            }
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        }
    }
}

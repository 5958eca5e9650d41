package io.github.jimmypage.bench.growth;

import io.github.jimmypage.bench.load.Load;
import io.github.jimmypage.bench.load.Requests;
import io.github.jimmypage.bench.plot.Axis;
import io.github.jimmypage.bench.plot.Plot;
import io.github.jimmypage.bench.proc.CpuTimes;
import io.github.jimmypage.bench.process.Agent;
import io.github.jimmypage.bench.process.Jvm;
import io.github.jimmypage.bench.process.Server;
import io.github.jimmypage.bench.requests.Enough;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What a hit costs a whole server, network included, by the number of pages that are stored and asked for by chance. */
record RequestGrowth(Jvm jvm, GrowthPlan plan) implements Growing {
    private static final int BYTES = 1024;
    private static final String PAGE = "/page/" + BYTES;
    private static final String LIMIT = "/limit/" + BYTES;
    private static final int CONNECTIONS = 8;
    private static final long MILLIS_BETWEEN_LOOKS = 5;
    private static final double MICROS_PER_SECOND = 1e6;

    /** Room for all pages, so that none goes, neither for want of it nor for its age. */
    private static final List<String> OPTIONS =
            List.of("-Xms1g", "-Xmx1g", "-Djimmypage.cache.max-bytes=400m", "-Djimmypage.cache.seconds=0");

    @Override
    public String name() {
        return "requests";
    }

    @Override
    public Outcome measure() throws IOException {
        List<Integer> sizes = plan.upTo(1, 10, 100, 1_000, 10_000, 100_000);
        Figures hit = Figures.of("hit, one of these pages by chance");
        Figures limit = Figures.beside("smallest possible servlet in the same server, the same requests");
        try (Server server = jvm.server(Agent.OURS, OPTIONS.toArray(new String[0]))) {
            fill(server, 1);
            micros(server, new Requests.Among(PAGE, 1), plan.warmUp());
            micros(server, new Requests.Among(LIMIT, 1), plan.warmUp());
            for (int size : sizes) {
                fill(server, size);
                for (int round = 0; round <= plan.rounds(); round++) {
                    long missed = ServerCounts.of(server.port()).misses();
                    double ofHit = micros(server, new Requests.Among(PAGE, size), plan.load());
                    if (ServerCounts.of(server.port()).misses() != missed) {
                        throw new IOException("with " + size + " pages, not all requests were hits");
                    }
                    double ofLimit = micros(server, new Requests.Among(LIMIT, size), plan.load());
                    if (round > 0) {
                        hit.add(size, ofHit);
                        limit.add(size, ofLimit);
                    }
                }
            }
        }
        Plot plot = new Plot(
                "request-by-pages",
                "A request to a server, by the number of pages stored",
                "CPU time of the server for a hit of 1 kB, beside the smallest possible servlet.",
                Notes.rounds(jvm, plan.rounds()),
                Axis.logarithmic("pages stored", 1, sizes.get(sizes.size() - 1)),
                Axis.linear("CPU time per request, \u00b5s", Math.max(hit.most(), limit.most())),
                List.of(hit.curve(), limit.curve()),
                List.of());
        return new Outcome(List.of(plot), List.of());
    }

    /** Has the pages stored up to this number. */
    private static void fill(Server server, int size) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        new Load(server.port(), CONNECTIONS).run(new Requests.InTurn(PAGE, size, asked), BYTES, () -> {
            while (asked.get() < size + CONNECTIONS) {
                Thread.sleep(MILLIS_BETWEEN_LOOKS);
            }
        });
        ServerCounts counts = ServerCounts.of(server.port());
        if (counts.pages() < size || counts.evictions() > 0) {
            throw new IOException(size + " pages were to be stored, but there are " + counts);
        }
    }

    private static double micros(Server server, Requests requests, Duration time) throws IOException {
        double before = CpuTimes.of(server.pid()).own();
        long count = new Load(server.port(), CONNECTIONS).run(requests, BYTES, new Enough(time, server));
        return (CpuTimes.of(server.pid()).own() - before) * MICROS_PER_SECOND / count;
    }
}

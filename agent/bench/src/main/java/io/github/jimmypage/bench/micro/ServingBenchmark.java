package io.github.jimmypage.bench.micro;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Serving a page without a container: what the agent adds to a request that is answered from the cache. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ServingBenchmark {
    private static final int LINES = 250;

    private final PlayedContainer container = new PlayedContainer();
    private final PlayedResponse response = new PlayedResponse();
    private final PlayedRequest plain = container.request("192.0.2.7");
    private final PlayedRequest compressed =
            container.request("192.0.2.7").with("Accept-Encoding", "gzip, deflate, br");
    private PlayedRequest known = plain;

    @Setup(Level.Trial)
    public void store() {
        byte[] page = "<p>one line of a page that somebody could want to read</p>\n"
                .repeat(LINES)
                .getBytes(StandardCharsets.UTF_8);
        container.keepForAll(page);
        require(container.serve(plain, response, page));
        String tag = response.getHeader("ETag");
        known = container.request("192.0.2.7").with("If-None-Match", tag == null ? "" : tag);
        require(container.serve(compressed, response, page) && response.written() < page.length / 2);
        require(container.serve(known, response, page) && response.getStatus() == PlayedResponse.SC_NOT_MODIFIED);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("this is not what is to be measured");
        }
    }

    @Benchmark
    public boolean hit() {
        return container.serve(plain, response, new byte[0]);
    }

    @Benchmark
    public boolean gzipHit() {
        return container.serve(compressed, response, new byte[0]);
    }

    @Benchmark
    public boolean notModified() {
        return container.serve(known, response, new byte[0]);
    }
}

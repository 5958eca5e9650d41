package io.github.jimmypage.bench.micro;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.Lookup;
import io.github.jimmypage.cache.PageKey;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The heart without a servlet: keys, hits and bumps, by the number of pages that are stored. {@code -p pages=1000000} takes a heap of
 * about 1 GB.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PageCacheBenchmark {
    /** Odd, so that it comes by all pages; large, so that neighbours in the heap do not follow each other. */
    static final int STRIDE = 7919;

    private static final Set<String> WRITTEN = Set.of("item");

    @Param({"1", "1000", "100000"})
    public int pages;

    private StoredPages stored = new StoredPages(0);
    private byte[][] paths = {};
    private int turn;

    @Setup(Level.Trial)
    public void store() {
        stored = new StoredPages(pages);
        paths = new byte[pages][];
        for (int page = 0; page < pages; page++) {
            paths[page] = StoredPages.path(page).getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    /** As for a request: from bytes of the network, so that no string was hashed before. */
    @Benchmark
    public PageKey buildKey() {
        return StoredPages.key(new String(next(), StandardCharsets.ISO_8859_1));
    }

    @Benchmark
    public Lookup buildKeyAndFind() {
        return stored.cache.find(StoredPages.key(new String(next(), StandardCharsets.ISO_8859_1)), StoredPages.INPUTS);
    }

    @Benchmark
    public long bump() {
        return stored.generation.bump(BumpCause.COMMIT, WRITTEN);
    }

    private byte[] next() {
        turn = (turn + STRIDE) % pages;
        return paths[turn];
    }
}

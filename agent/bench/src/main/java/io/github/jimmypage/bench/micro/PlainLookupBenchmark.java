package io.github.jimmypage.bench.micro;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
 * What {@link PageCacheBenchmark} stands beside: a look-up by a string and nothing else. With many entries the processor waits for
 * memory, whoever looks up.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PlainLookupBenchmark {
    @Param({"1", "1000", "100000"})
    public int pages;

    private final Cache<String, Entry> entries = Caffeine.newBuilder()
            .maximumWeight(Long.MAX_VALUE)
            .weigher((String key, Entry entry) -> entry.body().length)
            .executor(Runnable::run)
            .build();
    private byte[][] paths = {};
    private int turn;

    /** As small as an entry can be that says what it is good for. */
    public record Entry(long generation, byte[] body) {}

    @Setup(Level.Trial)
    public void store() {
        byte[] body = new byte[1];
        paths = new byte[pages][];
        for (int page = 0; page < pages; page++) {
            paths[page] = StoredPages.path(page).getBytes(StandardCharsets.ISO_8859_1);
            entries.put(StoredPages.path(page), new Entry(page, body));
        }
    }

    @Benchmark
    public long find() {
        turn = (turn + PageCacheBenchmark.STRIDE) % pages;
        Entry entry = entries.getIfPresent(new String(paths[turn], StandardCharsets.ISO_8859_1));
        return generation(entry);
    }

    private static long generation(@Nullable Entry entry) {
        if (entry == null) {
            throw new IllegalStateException("not there");
        }
        return entry.generation();
    }
}

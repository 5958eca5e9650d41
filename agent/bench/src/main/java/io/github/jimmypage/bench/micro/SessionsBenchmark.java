package io.github.jimmypage.bench.micro;

import io.github.jimmypage.cache.Lookup;
import io.github.jimmypage.cache.Ticker;
import io.github.jimmypage.refresh.OwnWrites;
import io.github.jimmypage.refresh.WriterId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
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

/** Visitors who each have a page of their own, and all of whom wrote lately, by their number. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SessionsBenchmark {
    private static final String PATH = "/account";

    @Param({"1000", "100000"})
    public int sessions;

    private final StoredPages stored = new StoredPages(Long.MAX_VALUE);
    private final OwnWrites ownWrites =
            new OwnWrites(stored.generation, Ticker.SYSTEM, Duration.ofMinutes(10), Runnable::run);
    private byte[][] ids = {};
    private int turn;

    @Setup(Level.Trial)
    public void store() {
        byte[] body = new byte[1];
        ids = new byte[sessions][];
        for (int number = 0; number < sessions; number++) {
            String id = session(number);
            ids[number] = id.getBytes(StandardCharsets.ISO_8859_1);
            stored.store(StoredPages.keyOfSession(PATH, id), body);
            ownWrites.begin(new WriterId(WriterId.Kind.SESSION, id)).end();
        }
    }

    /** An id as containers make them: 32 hexadecimal digits. */
    public static String session(int number) {
        return String.format("%032X", number * 0x9E3779B97F4A7C15L);
    }

    @Benchmark
    public Lookup buildKeyAndFind() {
        return stored.cache.find(StoredPages.keyOfSession(PATH, next()), StoredPages.INPUTS);
    }

    /** What is asked before a stale page is served: the oldest generation that this visitor may be given. */
    @Benchmark
    public long ownWrites() {
        return ownWrites.floor(List.of(new WriterId(WriterId.Kind.SESSION, next())));
    }

    private String next() {
        turn = (turn + PageCacheBenchmark.STRIDE) % sessions;
        return new String(ids[turn], StandardCharsets.ISO_8859_1);
    }
}

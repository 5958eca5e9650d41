package io.github.jimmypage.bench.micro;

import io.github.jimmypage.sql.SqlAnalysis;
import io.github.jimmypage.sql.SqlAnalyzer;
import java.util.List;
import java.util.Set;
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

/**
 * Analysing a text that was never seen, and asking again for one that was. The percentiles are over the corpus: its longest and
 * strangest texts are the tail. Sampling itself costs some 25 ns a call, so the mean is measured beside it.
 */
@State(Scope.Thread)
@BenchmarkMode({Mode.SampleTime, Mode.AverageTime})
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SqlAnalysisBenchmark {
    private static final int ROOM_FOR_ALL = 20_000;
    private static final int MAX_CHARS = 8192;
    private static final int FEW = 200;

    private final List<Corpus.Text> texts = Corpus.texts();
    private final SqlAnalyzer forgetful = new SqlAnalyzer(Set.of(), 0, 0);
    private final SqlAnalyzer remembering = new SqlAnalyzer(Set.of(), ROOM_FOR_ALL, MAX_CHARS);
    private int turn;

    @Setup(Level.Trial)
    public void remember() {
        texts.forEach(text -> remembering.analyze(text.sql(), text.dialect()));
    }

    @Benchmark
    public SqlAnalysis newText() {
        Corpus.Text text = next();
        return forgetful.analyze(text.sql(), text.dialect());
    }

    /** All of them in turn, which is more than fits the processor's caches. */
    @Benchmark
    public SqlAnalysis repeatedText() {
        Corpus.Text text = next();
        return remembering.analyze(text.sql(), text.dialect());
    }

    /** Of as many as an application has on its busy pages. */
    @Benchmark
    public SqlAnalysis repeatedTextOfFew() {
        turn = turn + 1 == FEW ? 0 : turn + 1;
        Corpus.Text text = texts.get(turn);
        return remembering.analyze(text.sql(), text.dialect());
    }

    private Corpus.Text next() {
        turn = turn + 1 == texts.size() ? 0 : turn + 1;
        return texts.get(turn);
    }
}

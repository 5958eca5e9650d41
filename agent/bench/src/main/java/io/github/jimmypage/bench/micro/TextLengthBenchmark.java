package io.github.jimmypage.bench.micro;

import io.github.jimmypage.sql.Dialect;
import io.github.jimmypage.sql.SqlAnalysis;
import io.github.jimmypage.sql.SqlAnalyzer;
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

/** Texts that double: the time has to double with them, whatever it is that repeats. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TextLengthBenchmark {
    @Param({"100000", "200000", "400000", "800000"})
    public int chars;

    @Param({"rows", "conditions", "parentheses", "targets", "statements"})
    public String what = "";

    private final SqlAnalyzer analyzer = new SqlAnalyzer(Set.of(), 0, 0);
    private String text = "";

    @Setup(Level.Trial)
    public void write() {
        text = switch (what) {
            case "rows" -> repeated("insert into t (a, b) values (1, 'x')", ", (a + 1, 'y')", "");
            case "conditions" -> repeated("select * from t where a = 1", " or (b = 'x' and c < f)", "");
            case "parentheses" -> repeated("select ", "(", "1").concat(")".repeat(chars - "select 1".length()));
            case "targets" -> repeated("delete a", ", a", " from t as b");
            default -> repeated("", "update t set a = 1; ", "");
        };
    }

    private String repeated(String begin, String piece, String end) {
        return begin + piece.repeat((chars - begin.length() - end.length()) / piece.length()) + end;
    }

    @Benchmark
    public SqlAnalysis text() {
        return analyzer.analyze(text, Dialect.MYSQL);
    }
}

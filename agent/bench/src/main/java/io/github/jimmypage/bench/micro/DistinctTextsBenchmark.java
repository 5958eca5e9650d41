package io.github.jimmypage.bench.micro;

import io.github.jimmypage.bridge.Bridge;
import io.github.jimmypage.cache.WorkElsewhere;
import io.github.jimmypage.config.Setting;
import io.github.jimmypage.config.Settings;
import io.github.jimmypage.jdbc.WriteSide;
import io.github.jimmypage.sql.SqlAnalyzer;
import io.github.jimmypage.sql.TableWhitelist;
import java.sql.SQLException;
import java.util.Arrays;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the hooks do when a statement is prepared and executed, by how many texts take turns. Each comes round when all others have
 * been there: the order that a bounded cache likes least.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DistinctTextsBenchmark {
    private static final int MAX_CHARS = Settings.defaults().get(Setting.SQL_CACHE_MAX_CHARS);
    private static final int STATES = 7;
    private static final int LEAST_WARM_UP = 30_000;

    @Param({"1000", "20000"})
    public int texts;

    private final WriteSide remembering = writeSide(Settings.defaults().get(Setting.SQL_CACHE_ENTRIES));
    private final WriteSide forgetful = writeSide(0);
    private final JdbcObjects jdbc = JdbcObjects.open();
    private String[] all = {};
    private int turn;

    @Setup(Level.Trial)
    public void write() {
        all = new String[texts];
        Arrays.setAll(all, DistinctTextsBenchmark::text);
        // Counted and not timed, so that a busy machine leaves no less of it for compilers to go by.
        for (int number = 0; number < Math.max(texts, LEAST_WARM_UP); number++) {
            prepareAndRead();
            prepareAndAnalyse();
        }
    }

    @TearDown(Level.Trial)
    public void close() throws SQLException {
        jdbc.connection().close();
    }

    @Benchmark
    public void prepareAndRead() {
        prepareAndRead(remembering);
    }

    /** The same where no text is remembered, so that each is analysed. */
    @Benchmark
    public void prepareAndAnalyse() {
        prepareAndRead(forgetful);
    }

    private void prepareAndRead(WriteSide side) {
        turn = turn + 1 >= texts ? 0 : turn + 1;
        side.prepareEntered(jdbc.connection(), all[turn]);
        side.prepareLeft(Bridge.PREPARE, jdbc.connection(), jdbc.read(), null);
        side.statementEntered(Bridge.EXECUTE, jdbc.read(), null);
        side.statementLeft(Bridge.EXECUTE, jdbc.read(), null, null);
    }

    private static WriteSide writeSide(int cacheEntries) {
        StoredPages stored = new StoredPages(0);
        return new WriteSide(
                stored.generation,
                new WorkElsewhere(stored.generation),
                new SqlAnalyzer(Set.of(), cacheEntries, MAX_CHARS),
                null,
                new TableWhitelist(List.of("page_views", "qrtz_*")));
    }

    /** As mappers of objects make them: of some 200 characters, and another one for each length of a list. */
    private static String text(int number) {
        return "select a.id, a.name, a.price, a.changed_at, b.title from item_" + number / STATES
                + " a left join category b on b.id = a.category_id where a.owner_id = ? and a.state in (?"
                + ", ?".repeat(number % STATES) + ") and a.changed_at > ? order by a.changed_at desc, a.id";
    }
}

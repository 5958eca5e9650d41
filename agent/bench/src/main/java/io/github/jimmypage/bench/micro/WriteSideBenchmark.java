package io.github.jimmypage.bench.micro;

import io.github.jimmypage.bridge.Bridge;
import io.github.jimmypage.cache.WorkElsewhere;
import io.github.jimmypage.jdbc.WriteSide;
import io.github.jimmypage.sql.SqlAnalyzer;
import io.github.jimmypage.sql.TableWhitelist;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the hooks of JDBC do at a call, called directly: the driver does not run, its objects only serve as what is hooked. One
 * connection commits by itself, the other one never does.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class WriteSideBenchmark {
    private static final int CACHE_ENTRIES = 5000;
    private static final int CACHE_MAX_CHARS = 8192;

    private final StoredPages stored = new StoredPages(0);
    private final WriteSide writeSide = new WriteSide(
            stored.generation,
            new WorkElsewhere(stored.generation),
            new SqlAnalyzer(Set.of(), CACHE_ENTRIES, CACHE_MAX_CHARS),
            null,
            new TableWhitelist(List.of("page_views", "qrtz_*")));
    private final JdbcObjects automatic = JdbcObjects.open();
    private final JdbcObjects transaction = JdbcObjects.open();

    /** What the hooks see when the application prepares its statements. */
    @Setup(Level.Trial)
    public void prepare() {
        switchAutoCommit(automatic, true);
        switchAutoCommit(transaction, false);
        prepared(automatic, JdbcObjects.READ, automatic.read());
        prepared(automatic, JdbcObjects.WRITE, automatic.write());
        prepared(transaction, JdbcObjects.READ, transaction.read());
        prepared(transaction, JdbcObjects.WRITE, transaction.write());
    }

    @TearDown(Level.Trial)
    public void close() throws SQLException {
        automatic.connection().close();
        transaction.connection().close();
    }

    @Benchmark
    public void read() {
        execute(automatic.read());
    }

    /** Commits by itself: moves the generation on each time. */
    @Benchmark
    public void write() {
        execute(automatic.write());
    }

    @Benchmark
    public void readInTransaction() {
        execute(transaction.read());
    }

    /** Adds again and again to the write set of a transaction that does not end. */
    @Benchmark
    public void writeInTransaction() {
        execute(transaction.write());
    }

    @Benchmark
    public void writeAndCommit() {
        execute(transaction.write());
        writeSide.connectionEntered(Bridge.COMMIT, transaction.connection());
        writeSide.connectionLeft(Bridge.COMMIT, transaction.connection(), null);
    }

    /** A statement prepared anew for each use, as applications do that leave pooling of statements to nobody. */
    @Benchmark
    public void prepareAndRead() {
        prepared(automatic, JdbcObjects.READ, automatic.read());
        execute(automatic.read());
    }

    private void execute(PreparedStatement statement) {
        writeSide.statementEntered(Bridge.EXECUTE, statement, null);
        writeSide.statementLeft(Bridge.EXECUTE, statement, null, null);
    }

    private void prepared(JdbcObjects jdbc, String sql, PreparedStatement statement) {
        writeSide.prepareEntered(jdbc.connection(), sql);
        writeSide.prepareLeft(Bridge.PREPARE, jdbc.connection(), statement, null);
    }

    private void switchAutoCommit(JdbcObjects jdbc, boolean on) {
        writeSide.autoCommitEntered(jdbc.connection());
        writeSide.autoCommitLeft(jdbc.connection(), on, null);
    }
}

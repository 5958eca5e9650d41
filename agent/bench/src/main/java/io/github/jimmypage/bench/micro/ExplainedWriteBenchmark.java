package io.github.jimmypage.bench.micro;

import io.github.jimmypage.bridge.Bridge;
import io.github.jimmypage.cache.WorkElsewhere;
import io.github.jimmypage.jdbc.WriteSide;
import io.github.jimmypage.observe.explain.Explanations;
import io.github.jimmypage.sql.SqlAnalyzer;
import io.github.jimmypage.sql.TableWhitelist;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
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
 * What it costs that a write in autocommit is explained, below as many frames of a framework as there often are. The statement does
 * nothing but call what the hooks call; that it is a proxy costs the same with every setting.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExplainedWriteBenchmark {
    private static final int ENTRIES = 1000;

    /** {@code no}: {@code explain.entries=0}; {@code statement}: {@code explain.stack=false}; {@code line}: as it is by default. */
    @Param({"no", "statement", "line"})
    public String explained = "line";

    /** Frames between the line of the application and JDBC. */
    @Param({"5", "60"})
    public int frames;

    /** Whether the table is on the expiration whitelist, so that nothing is to be explained. */
    @Param({"false", "true"})
    public boolean whitelisted;

    private final StoredPages stored = new StoredPages(0);
    private PreparedStatement statement = proxy(PreparedStatement.class, (self, method, arguments) -> null);

    @Setup(Level.Trial)
    public void prepare() {
        WriteSide hooks = new WriteSide(
                stored.generation,
                new WorkElsewhere(stored.generation),
                new SqlAnalyzer(Set.of(), 100, 1000),
                null,
                new TableWhitelist(List.of("page_views")),
                !explained.equals("no"),
                explained.equals("line"));
        if (!explained.equals("no")) {
            stored.generation.addListener(new Explanations(stored.cache, () -> 0, ENTRIES));
        }
        Connection connection = proxy(Connection.class, (self, method, arguments) -> null);
        PreparedStatement made = proxy(PreparedStatement.class, new InvocationHandler() {
            @Override
            public @Nullable Object invoke(Object self, Method method, Object[] arguments) {
                hooks.statementEntered(Bridge.EXECUTE, self, null);
                hooks.statementLeft(Bridge.EXECUTE, self, null, null);
                return 1;
            }
        });
        hooks.prepareEntered(
                connection,
                whitelisted
                        ? "update page_views set seen = ? where id = ?"
                        : "update product set price = ? where id = ?");
        hooks.prepareLeft(Bridge.PREPARE, connection, made, null);
        statement = made;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(ExplainedWriteBenchmark.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Benchmark
    public int write() throws SQLException {
        return Framework$$Frames.call(frames, statement);
    }

    /** Frames that are taken for a framework's, by the name. */
    private static final class Framework$$Frames {
        static int call(int depth, PreparedStatement statement) throws SQLException {
            return depth == 0 ? statement.executeUpdate() : 1 + call(depth - 1, statement);
        }
    }
}

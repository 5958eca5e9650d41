package io.github.jimmypage.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import io.github.jimmypage.bridge.Bridge;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.WorkElsewhere;
import io.github.jimmypage.sql.SqlAnalyzer;
import io.github.jimmypage.sql.TableWhitelist;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a statement costs that was seen before: no memory, since each page of an application executes dozens of them. */
class StatementCostTest {
    private static final String READ = "select content from setting where name = ?";
    private static final String WRITE = "update setting set content = ? where name = ?";
    private static final int TIMES = 20_000;

    private final Generation generation = new Generation(() -> 0);
    private WriteSide writeSide = writeSide(true);
    private final Connection connection = object(Connection.class);

    private WriteSide writeSide(boolean explaining) {
        return new WriteSide(
                generation,
                new WorkElsewhere(generation),
                new SqlAnalyzer(Set.of(), 100, 1000),
                null,
                new TableWhitelist(List.of("page_views")),
                explaining,
                explaining);
    }

    private static <T> T object(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                StatementCostTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw new AssertionError("the agent called " + method);
                }));
    }

    private PreparedStatement prepared(String sql) {
        PreparedStatement statement = object(PreparedStatement.class);
        writeSide.prepareEntered(connection, sql);
        writeSide.prepareLeft(Bridge.PREPARE, connection, statement, null);
        return statement;
    }

    private void transaction() {
        writeSide.autoCommitEntered(connection);
        writeSide.autoCommitLeft(connection, false, null);
    }

    private void execute(PreparedStatement statement) {
        writeSide.statementEntered(Bridge.EXECUTE, statement, null);
        writeSide.statementLeft(Bridge.EXECUTE, statement, null, null);
    }

    /** Bytes that this thread takes for one, when compilers have had their time: they take away what never leaves a method. */
    private static long bytesEach(Runnable call) {
        assumeTrue(
                ManagementFactory.getThreadMXBean() instanceof ThreadMXBean,
                "this JVM does not tell what threads allocate");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 20 && least > 0; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < TIMES; i++) {
                call.run();
            }
            least = Math.min(least, (threads.getCurrentThreadAllocatedBytes() - before) / TIMES);
        }
        return least;
    }

    @Test
    void aReadAllocatesNothing() {
        PreparedStatement read = prepared(READ);
        assertEquals(0, bytesEach(() -> execute(read)));
    }

    @Test
    void aReadOrWriteInATransactionAllocatesNothing() {
        transaction();
        PreparedStatement read = prepared(READ);
        PreparedStatement write = prepared(WRITE);
        assertEquals(0, bytesEach(() -> execute(read)));
        assertEquals(0, bytesEach(() -> execute(write)));
    }

    /** Nobody asks where it comes from. */
    @Test
    void aWhitelistedWriteAllocatesNothing() {
        PreparedStatement write = prepared("update page_views set seen = seen + 1 where path = ?");
        assertEquals(0, bytesEach(() -> execute(write)));
    }

    /** What is noted of a bump is noted where it stands already, but for where it came from. */
    @Test
    void aWriteThatBumpsAllocatesNothingUnlessItIsExplained() {
        writeSide = writeSide(false);
        PreparedStatement write = prepared(WRITE);
        long before = generation.current();
        assertEquals(0, bytesEach(() -> execute(write)));
        assertTrue(generation.current() >= before + TIMES);
        assertEquals(generation.current() - before, generation.findings().writes());
    }

    /** What keeps the others honest. */
    @Test
    void whatIsAllocatedIsSeen() {
        Object[] kept = new Object[1];
        assertTrue(bytesEach(() -> kept[0] = new byte[64]) >= 64);
    }
}

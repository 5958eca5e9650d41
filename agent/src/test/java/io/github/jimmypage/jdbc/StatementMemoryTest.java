package io.github.jimmypage.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.bridge.Bridge;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.WorkElsewhere;
import io.github.jimmypage.sql.SqlAnalyzer;
import io.github.jimmypage.sql.TableWhitelist;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is remembered of statements ends with them, and until then is what they do now. */
@Timeout(120)
class StatementMemoryTest {
    private static final int MANY = 1_000_000;
    private static final InvocationHandler NOBODY_CALLS = (proxy, method, arguments) -> {
        throw new AssertionError("the agent called " + method);
    };

    private final Generation generation = new Generation(() -> 0);
    private final WriteSide writeSide = new WriteSide(
            generation,
            new WorkElsewhere(generation),
            new SqlAnalyzer(Set.of(), 1000, 4000),
            null,
            new TableWhitelist(List.of()));

    private static Connection connection() {
        return (Connection) Proxy.newProxyInstance(
                StatementMemoryTest.class.getClassLoader(), new Class<?>[] {Connection.class}, NOBODY_CALLS);
    }

    private static PreparedStatement statement() {
        return (PreparedStatement) Proxy.newProxyInstance(
                StatementMemoryTest.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, NOBODY_CALLS);
    }

    private void prepare(Connection connection, PreparedStatement statement, String sql) {
        writeSide.prepareEntered(connection, sql);
        writeSide.prepareLeft(Bridge.PREPARE, connection, statement, null);
    }

    private void execute(PreparedStatement statement) {
        writeSide.statementEntered(Bridge.EXECUTE, statement, null);
        writeSide.statementLeft(Bridge.EXECUTE, statement, null, null);
    }

    private void close(PreparedStatement statement) {
        writeSide.connectionEntered(Bridge.CLOSE, statement);
        writeSide.connectionLeft(Bridge.CLOSE, statement, null);
    }

    private long bumpsOf(Runnable action) {
        long before = generation.current();
        action.run();
        return generation.current() - before;
    }

    @Test
    void aMillionOpenStatementsCostLittleEachAndNothingWhenTheyAreGone() {
        Connection connection = connection();
        List<PreparedStatement> open = new ArrayList<>(MANY);
        for (int i = 0; i < MANY; i++) {
            open.add(statement());
        }
        long before = usedHeap();
        for (int i = 0; i < MANY; i++) {
            prepare(
                    connection,
                    open.get(i),
                    i % 2 == 0 ? "select a from t where b = ?" : "update t set a = ? where b = ?");
        }
        long each = (usedHeap() - before) / MANY;
        assertTrue(each < 400, each + " bytes for each open statement");
        assertEquals(MANY, writeSide.memory().statements.size());
        assertEquals(0, bumpsOf(() -> {
            for (int i = 0; i < MANY; i += 100) {
                execute(open.get(i));
            }
        }));
        assertEquals(MANY / 100, bumpsOf(() -> {
            for (int i = 1; i < MANY; i += 100) {
                execute(open.get(i));
            }
        }));
        open.clear();
        assertGoWithTheirObjects(
                writeSide.memory().statements::size, () -> prepare(connection, statement(), "select 1"));
        long left = usedHeap() - before;
        assertTrue(left < 20L * MANY, left + " bytes are left of a million statements");
    }

    @Test
    void connectionsAreForgottenWithTheStatementsOnThem() {
        for (int i = 0; i < 20_000; i++) {
            useThroughPool();
        }
        Memory memory = writeSide.memory();
        assertGoWithTheirObjects(
                () -> memory.connections() + memory.ownLobs.size() + memory.doors.size() + memory.statements.size(),
                this::useThroughPool);
    }

    /** A statement, a large object and a side door on connections that nobody uses afterwards. */
    private void useThroughPool() {
        Connection pooled = connection();
        Connection driver = connection();
        writeSide.prepareEntered(pooled, "delete from t");
        PreparedStatement statement = statement();
        prepare(driver, statement, "delete from t");
        writeSide.prepareLeft(Bridge.PREPARE, pooled, statement, null);
        writeSide.callLeft(Bridge.CREATE_LOB, driver, null, new Object(), null);
        writeSide.callLeft(Bridge.OPEN_DOOR, new Object(), driver, null, null);
    }

    @Test
    void aDriverThatPreparesAClosedStatementForAnotherTextIsBelievedTheNewOne() {
        Connection connection = connection();
        PreparedStatement reused = statement();
        prepare(connection, reused, "select a from t");
        assertEquals(0, bumpsOf(() -> execute(reused)));
        close(reused);
        prepare(connection, reused, "update t set a = 1");
        assertEquals(1, bumpsOf(() -> execute(reused)));
        close(reused);
        prepare(connection, reused, "select a from t");
        assertEquals(0, bumpsOf(() -> execute(reused)));
    }

    @Test
    void aStatementThatIsHandedOutAgainAfterItsCloseIsStillKnown() {
        Connection connection = connection();
        PreparedStatement kept = statement();
        prepare(connection, kept, "update t set a = 1");
        close(kept);
        assertEquals(1, bumpsOf(() -> execute(kept)));
    }

    @Test
    void aPoolThatPutsAnotherStatementIntoAUsedWrapperIsBelievedTheNewOne() {
        Connection pooled = connection();
        Connection driver = connection();
        PreparedStatement wrapper = statement();
        for (String sql : List.of("select a from t", "update t set a = 1", "select b from t", "delete from t")) {
            PreparedStatement wrapped = statement();
            writeSide.prepareEntered(pooled, sql);
            prepare(driver, wrapped, sql);
            writeSide.prepareLeft(Bridge.PREPARE, pooled, wrapper, null);
            long bumps = bumpsOf(() -> {
                writeSide.statementEntered(Bridge.EXECUTE, wrapper, null);
                execute(wrapped);
                writeSide.statementLeft(Bridge.EXECUTE, wrapper, null, null);
            });
            assertEquals(sql.startsWith("select") ? 0 : 1, bumps, sql);
        }
    }

    @Test
    void objectsWithTheSameIdentityHashAreNotMistakenForEachOther() {
        Map<Integer, Object> byHash = new HashMap<>();
        Object first = new Object();
        Object second = null;
        for (int i = 0; i < 2_000_000 && second == null; i++) {
            Object next = new Object();
            Object same = byHash.put(System.identityHashCode(next), next);
            if (same != null) {
                first = same;
                second = next;
            }
        }
        assertTrue(second != null, "two of so many objects have the same hash");
        WeakIdentityMap<Object, String> map = new WeakIdentityMap<>();
        WeakIdentityMap.Probe probe = new WeakIdentityMap.Probe();
        map.put(first, "first");
        assertEquals(null, map.get(second, probe));
        map.put(second, "second");
        assertEquals("first", map.get(first, probe));
        assertEquals("second", map.get(second, probe));
        map.put(first, "first again");
        assertEquals(2, map.size());
        assertEquals("second", map.get(second, probe));
    }

    @Test
    void anApplicationThatNeverRepeatsATextDoesNotGrow() {
        Connection connection = connection();
        differentTexts(connection, 0, 20_000);
        long before = usedHeapWithoutStatements(connection);
        differentTexts(connection, 20_000, 80_000);
        long grown = usedHeapWithoutStatements(connection) - before;
        assertTrue(grown < 1_200_000, grown + " bytes more after 60,000 more texts");
    }

    private long usedHeapWithoutStatements(Connection connection) {
        assertGoWithTheirObjects(
                writeSide.memory().statements::size, () -> prepare(connection, statement(), "select 1"));
        return usedHeap();
    }

    /** Tables, columns and functions that are never named again, as tools that put values into the text name them. */
    private void differentTexts(Connection connection, int from, int to) {
        PreparedStatement plain = statement();
        writeSide.prepareEntered(connection, null);
        writeSide.prepareLeft(Bridge.PREPARE, connection, plain, null);
        for (int i = from; i < to; i++) {
            String sql =
                    switch (i % 3) {
                        case 0 -> "select c" + i + " from t where id = " + i;
                        case 1 -> "insert into t" + i + " values (" + i + ")";
                        default -> "select f" + i + "(a) from t";
                    };
            writeSide.statementEntered(Bridge.EXECUTE, plain, sql);
            writeSide.statementLeft(Bridge.EXECUTE, plain, null, null);
            prepare(connection, statement(), sql + " ");
        }
    }

    /** The collector hands over what it found a moment after it ran, and the next addition takes it away. */
    private static void assertGoWithTheirObjects(IntSupplier size, Runnable addition) {
        int left = Integer.MAX_VALUE;
        for (int attempt = 0; attempt < 1_000_000 && left > 100; attempt++) {
            if (attempt % 10_000 == 0) {
                usedHeap();
            }
            Thread.yield();
            addition.run();
            left = size.getAsInt();
        }
        assertTrue(left <= 100, left + " entries are left");
    }

    /** After a collection that is known to have happened. */
    private static long usedHeap() {
        WeakReference<Object> witness = new WeakReference<>(new Object());
        do {
            System.gc();
        } while (witness.get() != null);
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}

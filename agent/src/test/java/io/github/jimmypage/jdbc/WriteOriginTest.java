package io.github.jimmypage.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.bridge.Bridge;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.WorkElsewhere;
import io.github.jimmypage.cache.WriteOrigin;
import io.github.jimmypage.explained.OrderBook;
import io.github.jimmypage.sql.SqlAnalyzer;
import io.github.jimmypage.sql.TableWhitelist;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each bump says which statement caused it, and which line executed that. */
class WriteOriginTest {
    private final Generation generation = new Generation(() -> 0);
    private final List<String> causes = new ArrayList<>();
    private final List<@Nullable WriteOrigin> origins = new ArrayList<>();
    private WriteSide writeSide = writeSide(true, true);
    private final Connection connection = object(Connection.class);

    private WriteSide writeSide(boolean explained, boolean lines) {
        return new WriteSide(
                generation,
                new WorkElsewhere(generation),
                new SqlAnalyzer(Set.of(), 100, 1000),
                null,
                new TableWhitelist(List.of("page_views")),
                explained,
                lines);
    }

    private static <T> T object(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                WriteOriginTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw new AssertionError("the agent called " + method);
                }));
    }

    @BeforeEach
    void listen() {
        generation.addListener((number, cause, tables, origin) -> {
            causes.add(cause.label());
            origins.add(origin);
        });
    }

    private Statement statement(@Nullable String prepared) {
        Statement statement = object(Statement.class);
        writeSide.prepareEntered(connection, prepared);
        writeSide.prepareLeft(Bridge.PREPARE, connection, statement, null);
        return statement;
    }

    private void autoCommit(boolean on) {
        writeSide.autoCommitEntered(connection);
        writeSide.autoCommitLeft(connection, on, null);
    }

    private void execute(Statement statement, @Nullable String sql) {
        writeSide.statementEntered(Bridge.EXECUTE, statement, sql);
        writeSide.statementLeft(Bridge.EXECUTE, statement, null, null);
    }

    private void end(int operation) {
        writeSide.connectionEntered(operation, connection);
        writeSide.connectionLeft(operation, connection, null);
    }

    private WriteOrigin last() {
        WriteOrigin origin = origins.get(origins.size() - 1);
        assertNotNull(origin);
        return origin;
    }

    private static void assertIsOrderBooks(@Nullable String line) {
        assertNotNull(line);
        assertTrue(line.startsWith("io.github.jimmypage.explained.OrderBook.change(OrderBook.java:"), line);
    }

    @Test
    void aStatementInAutocommitIsNamedMaskedAndWithItsLine() {
        OrderBook.change(() -> execute(statement(null), "update t set a = 'hush'"));
        assertEquals(List.of("commit"), causes);
        assertEquals("update t set a = ?", last().statement());
        assertEquals(0, last().more());
        assertIsOrderBooks(last().line());
    }

    /** A framework commits, and its line says nothing. */
    @Test
    void aTransactionIsNamedByItsFirstWriteAndTheLineOfThat() {
        autoCommit(false);
        execute(statement(null), "select a from t");
        execute(statement(null), "update page_views set a = 0");
        OrderBook.change(() -> execute(statement("insert into t values (?)"), null));
        execute(statement(null), "delete from u");
        execute(statement(null), "delete from v");
        execute(statement(null), "update page_views set a = 1");
        end(Bridge.COMMIT);
        assertEquals(List.of("commit"), causes);
        assertEquals("insert into t values (?)", last().statement());
        assertEquals(2, last().more());
        assertIsOrderBooks(last().line());
        execute(statement(null), "delete from w");
        end(Bridge.ROLLBACK);
        assertEquals(List.of("commit", "rollback"), causes);
        assertEquals("delete from w", last().statement(), "of the next transaction");
        assertEquals(0, last().more());
    }

    @Test
    void whatBumpsAtOnceIsNamedByItselfAndTheTransactionByItsFirst() {
        autoCommit(false);
        execute(statement(null), "insert into t values (1)");
        OrderBook.change(() -> execute(statement(null), "drop table u"));
        assertEquals(List.of("ddl"), causes);
        assertEquals("drop table u", last().statement());
        assertIsOrderBooks(last().line());
        end(Bridge.COMMIT);
        assertEquals(List.of("ddl", "commit"), causes);
        assertEquals("insert into t values (?)", last().statement());
        assertEquals(1, last().more());
    }

    @Test
    void aBatchIsNamedByItsFirstTextAndCountsOnce() {
        autoCommit(false);
        Statement statement = statement(null);
        for (String sql : new String[] {"delete from t", "delete from u"}) {
            writeSide.statementEntered(Bridge.ADD_BATCH, statement, sql);
            writeSide.statementLeft(Bridge.ADD_BATCH, statement, null, null);
        }
        OrderBook.change(() -> {
            writeSide.statementEntered(Bridge.EXECUTE_BATCH, statement, null);
            writeSide.statementLeft(Bridge.EXECUTE_BATCH, statement, null, null);
        });
        end(Bridge.COMMIT);
        assertEquals("delete from t", last().statement());
        assertEquals(0, last().more());
        assertIsOrderBooks(last().line());
    }

    @Test
    void whatAPoolCallsThroughToIsOneWrite() {
        autoCommit(false);
        Statement driver = statement(null);
        Statement pools = object(Statement.class);
        Connection poolsConnection = object(Connection.class);
        writeSide.prepareEntered(poolsConnection, null);
        writeSide.prepareEntered(connection, null);
        writeSide.prepareLeft(Bridge.PREPARE, connection, driver, null);
        writeSide.prepareLeft(Bridge.PREPARE, poolsConnection, pools, null);
        OrderBook.change(() -> {
            writeSide.statementEntered(Bridge.EXECUTE, pools, "delete from t");
            execute(driver, "delete from t");
            writeSide.statementLeft(Bridge.EXECUTE, pools, null, null);
        });
        end(Bridge.COMMIT);
        assertEquals("delete from t", last().statement());
        assertEquals(0, last().more());
    }

    @Test
    void aWriteWithoutAStatementIsNamedByItsLineAlone() {
        ResultSet rows = object(ResultSet.class);
        OrderBook.change(() -> {
            writeSide.callEntered(Bridge.CHANGE_ROW, rows, null);
            writeSide.callLeft(Bridge.CHANGE_ROW, rows, null, null, null);
        });
        assertEquals(List.of("unknown"), causes);
        assertNull(last().statement());
        assertIsOrderBooks(last().line());
    }

    @Test
    void linesAreNotLookedForWhereTheSettingSaysSo() {
        writeSide.lines(false);
        OrderBook.change(() -> execute(statement(null), "delete from t"));
        assertNull(last().line());
        assertEquals("delete from t", last().statement());
        writeSide.lines(true);
        OrderBook.change(() -> execute(statement(null), "delete from t"));
        assertIsOrderBooks(last().line());
    }

    @Test
    void nothingIsNotedWhereNothingIsKept() {
        writeSide = writeSide(false, true);
        OrderBook.change(() -> execute(statement(null), "delete from t"));
        assertEquals(1, origins.size());
        assertNull(origins.get(0));
    }
}

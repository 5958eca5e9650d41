package io.github.jimmypage.jdbc;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.bridge.Bridge;
import io.github.jimmypage.cache.CachePolicy;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.config.Settings;
import io.github.jimmypage.sql.SqlAnalyzer;
import io.github.jimmypage.sql.TableWhitelist;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WriteSideTest {
    private final Generation generation = new Generation(() -> 0);
    private final PageCache cache =
            new PageCache(generation, () -> 0, new CachePolicy(Settings.defaults()), 1_000, Runnable::run);
    private final WriteSide writeSide = new WriteSide(
            generation, cache.suspension(), new SqlAnalyzer(Set.of(), 100, 1000), null, new TableWhitelist(List.of()));

    /** An object of the type that nobody may call. */
    private static <T> T untouchable(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                WriteSideTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw new AssertionError("the agent called " + method);
                }));
    }

    @Test
    void aWriteThroughASideDoorSuspends() {
        writeSide.connectionEntered(Bridge.SIDE_DOOR, new Object());
        assertTrue(cache.suspension().isActive());
    }

    @Test
    void aRowChangedWithoutAStatementSuspends() {
        ResultSet rows = untouchable(ResultSet.class);
        writeSide.connectionEntered(Bridge.CHANGE_ROW, rows);
        writeSide.connectionLeft(Bridge.CHANGE_ROW, rows, null);
        assertTrue(cache.suspension().isActive());
    }

    @Test
    void aRowChangedByAStatementOfTheDriverCountsAsThatStatement() {
        ResultSet rows = untouchable(ResultSet.class);
        Statement helper = untouchable(Statement.class);
        long before = generation.current();
        writeSide.connectionEntered(Bridge.CHANGE_ROW, rows);
        writeSide.statementEntered(helper, "update t set a = 1");
        writeSide.statementLeft(Bridge.EXECUTE, helper, null);
        writeSide.connectionLeft(Bridge.CHANGE_ROW, rows, null);
        assertFalse(cache.suspension().isActive());
        assertTrue(generation.current() > before);
    }

    @Test
    void aStatementNobodySawBeingMadeBumpsAtOnce() {
        Statement stray = untouchable(Statement.class);
        long before = generation.current();
        writeSide.statementEntered(stray, "delete from t");
        writeSide.statementLeft(Bridge.EXECUTE, stray, null);
        assertTrue(generation.current() > before);
    }

    @Test
    void readsBumpNothing() {
        Statement stray = untouchable(Statement.class);
        long before = generation.current();
        writeSide.statementEntered(stray, "select * from t");
        writeSide.statementLeft(Bridge.EXECUTE, stray, null);
        assertTrue(generation.current() == before);
    }
}

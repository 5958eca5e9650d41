package io.github.jimmypage.instrument;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.bridge.Bridge;
import io.github.jimmypage.cache.CachePolicy;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.WorkElsewhere;
import io.github.jimmypage.config.Settings;
import io.github.jimmypage.jdbc.WriteSide;
import io.github.jimmypage.sql.SqlAnalyzer;
import io.github.jimmypage.sql.TableWhitelist;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LaterWritesTest {
    private final Generation generation = new Generation(() -> 0);
    private final PageCache cache =
            new PageCache(generation, () -> 0, new CachePolicy(Settings.defaults()), 1_000_000, Runnable::run);

    @BeforeEach
    void install() {
        WriteSide writeSide = new WriteSide(
                generation,
                new WorkElsewhere(generation),
                new SqlAnalyzer(Set.of(), 10, 100),
                null,
                new TableWhitelist(List.of()));
        Handler.install(writeSide, new ServletAdapters(cache, null, null), cache.elsewhere(), cache.suspension());
    }

    @AfterEach
    void uninstall() {
        Bridge.install(null);
    }

    private static void call(Class<?> type) {
        Object target = Proxy.newProxyInstance(
                LaterWritesTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null);
        Bridge.enterCall(Bridge.WRITE_LATER, target, null);
        Bridge.exitCall(Bridge.WRITE_LATER, target, null, null, null);
    }

    @Test
    void aStatementThatWritesAtATimeOfItsOwnTurnsCachingOff() {
        call(PreparedStatement.class);
        assertTrue(cache.suspension().isActive());
    }

    @Test
    void resultsThatAreClosedAtATimeOfTheirOwnDoNot() {
        call(ResultSet.class);
        assertFalse(cache.suspension().isActive());
    }
}

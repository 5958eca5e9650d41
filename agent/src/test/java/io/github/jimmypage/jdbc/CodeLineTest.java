package io.github.jimmypage.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.explained.OrderBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeLineTest {
    @Test
    void theFirstFrameThatIsNeitherTheAgentsNorTheJdksIsTheApplications() {
        String line = OrderBook.record(() -> CodeLine.of(null));
        assertNotNull(line);
        assertTrue(
                line.matches(
                        "io\\.github\\.jimmypage\\.explained\\.OrderBook\\.record\\(OrderBook\\.java:\\d+\\)(, called by .*)?"),
                line);
    }

    /** Many applications have one class through which all statements go. */
    @Test
    void theClassOfTheApplicationThatCalledItIsToldToo() {
        String line = OrderBook.record(() -> OrderBook.Traced.through(() -> CodeLine.of(null)));
        assertNotNull(line);
        assertTrue(
                line.matches(
                        "io\\.github\\.jimmypage\\.explained\\.OrderBook\\$Traced\\.through\\(OrderBook\\.java:\\d+\\), called by"
                                + " io\\.github\\.jimmypage\\.explained\\.OrderBook\\.record\\(OrderBook\\.java:\\d+\\)"),
                line);
    }

    @Test
    void whatWrapsTheDriverIsNotTheCallerOfTheDriver() {
        OrderBook.Traced wrapper = new OrderBook.Traced();
        String line = OrderBook.record(() -> wrapper.execute(() -> CodeLine.of(wrapper)));
        assertNotNull(line);
        assertTrue(line.startsWith("io.github.jimmypage.explained.OrderBook.record("), line);
    }

    /** A proxy's class is on no stack: then what stands on it has to do. */
    @Test
    void anOutermostObjectThatIsNotOnTheStackHidesNothing() {
        String line = OrderBook.record(() -> CodeLine.of(new Object()));
        assertNotNull(line);
        assertTrue(line.startsWith("io.github.jimmypage.explained.OrderBook.record("), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.ArrayList",
                "jdk.internal.reflect.DirectMethodHandleAccessor",
                "org.springframework.jdbc.core.JdbcTemplate",
                "org.hibernate.engine.jdbc.internal.ResultSetReturnImpl",
                "org.apache.catalina.core.ApplicationFilterChain",
                "com.zaxxer.hikari.pool.ProxyPreparedStatement",
                "org.postgresql.jdbc.PgStatement",
                "com.shop.Orders$$SpringCGLIB$$0",
                "com.shop.$Proxy12",
                "com.shop.Orders_Subclass",
                "io.github.jimmypage.jdbc.Effects",
            })
    void whatOthersWroteIsNotTheApplications(String name) {
        assertNotEquals(KnownCode.APPLICATION, KnownCode.of(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.shop.Orders",
                "com.shop.Orders$1",
                "org.apache.jsp.list_jsp",
                "io.github.jimmypage.shop.store.Orders",
                "orgs.Hibernated"
            })
    void whatTheApplicationWroteIs(String name) {
        assertEquals(KnownCode.APPLICATION, KnownCode.of(name));
    }

    @Test
    void theFrameworkIsNoDriver() {
        assertEquals(KnownCode.FRAMEWORK, KnownCode.of("org.springframework.jdbc.core.JdbcTemplate"));
        assertEquals(KnownCode.BELOW_JDBC, KnownCode.of("org.postgresql.jdbc.PgStatement"));
    }
}

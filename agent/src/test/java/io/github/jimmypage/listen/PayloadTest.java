package io.github.jimmypage.listen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadTest {
    @Test
    void namesAreSeparatedByCommasAndBlanksAroundThemDoNotCount() {
        assertEquals(Set.of("public.goods", "stock", "größe"), Payload.tables("public.goods, stock ,größe"));
        assertEquals(Set.of("goods"), Payload.tables("goods,goods"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "*",
                " ",
                "goods,",
                ",goods",
                "goods,,stock",
                "goods,*",
                "public.*",
                "\"a,b\"",
                "a\\,b",
                "a\nb",
                "`a`"
            })
    void whatIsNotUnderstoodIsAnyTable(String payload) {
        assertEquals(Set.of("*"), Payload.tables(payload));
    }

    @Test
    void tooMuchIsAnyTable() {
        assertEquals(200, Payload.tables("t".repeat(200)).iterator().next().length());
        assertEquals(Set.of("*"), Payload.tables("t".repeat(201)));
        assertEquals(100, Payload.tables(names(100)).size());
        assertEquals(Set.of("*"), Payload.tables(names(101)));
    }

    private static String names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "t" + i).collect(Collectors.joining(","));
    }
}

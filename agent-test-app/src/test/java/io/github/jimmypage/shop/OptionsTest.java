package io.github.jimmypage.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void withoutArgumentsThePortIsFreeAndTheDataInMemory() {
        Options options = Options.parse(List.of());

        assertEquals(0, options.port());
        assertTrue(options.jdbcUrl().startsWith("jdbc:h2:mem:"), options.jdbcUrl());
    }

    @Test
    void aShopIsSmallOnlyIfAsked() {
        assertFalse(Options.parse(List.of()).small());
        assertTrue(Options.parse(List.of("--small")).small());
    }

    @Test
    void aPostgresqlUrlIsTakenAsItIs() {
        String url = "jdbc:postgresql://127.0.0.1:5432/shop?user=shop";

        assertEquals(url, Options.parse(List.of("--db=" + url)).jdbcUrl());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port=x", "--port=", "--port=-1", "--port=65536", "--db=", "--db=file:", "--what", "x"})
    void whatMakesNoSenseIsRefused(String argument) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Options.parse(List.of(argument)));

        String named = argument.substring(argument.indexOf('=') + 1);
        assertTrue(String.valueOf(refused.getMessage()).contains(named), refused.getMessage());
    }
}

package io.github.jimmypage.shop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"12, 1200", "12.5, 1250", "'12,50', 1250", "€ 12.50, 1250", "' 0.01 ', 1", "999999.99, 99999999"})
    void whatPeopleTypeIsUnderstood(String typed, long cents) {
        assertEquals(Optional.of(new Money(cents)), Money.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.234", "1e3", "0x10", "ten", "1000000", "1.", "١٢"})
    void anythingElseIsNoMoney(String typed) {
        assertTrue(Money.parse(typed).isEmpty());
    }

    @Test
    void itIsShownWithItsCurrencyAndTypedWithout() {
        assertEquals("€1,234.05", new Money(123405).toString());
        assertEquals("1234.05", new Money(123405).plain());
    }
}

package io.github.jimmypage.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnAddressesTest {
    /** What is no literal would be looked up, by a server that a client of AJP has named perhaps. */
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "203.0.113.255, true",
        "::1, true",
        "fe80::1%eth0, true",
        "localhost, false",
        "1.example, false",
        "1.2.3.example, false",
        "1.2.3.999, false",
        "1.2.3, false",
        "1.2.3.4.5, false",
        "1..2.3, false",
        "., false",
        "'', false"
    })
    void anAddressIsToldFromAName(String text, boolean literal) {
        assertEquals(literal, OwnAddresses.isLiteral(text));
    }

    @Test
    void theLoopbackIsOursAndWhatMayBeAnybodysIsNot() throws IOException {
        assertTrue(OwnAddresses.contain(InetAddress.getByName("127.0.0.2")));
        assertFalse(OwnAddresses.contain(InetAddress.getByName("203.0.113.1")));
        assertFalse(OwnAddresses.contain(InetAddress.getByName("0.0.0.0")));
    }
}

package io.github.jimmypage.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sun, 06 Nov 1994 08:49:37 GMT",
                " Sun, 06 Nov 1994 08:49:37 GMT ",
                "sun, 06 nov 1994 08:49:37 gmt",
                "Sunday, 06-Nov-94 08:49:37 GMT",
                "Sun Nov  6 08:49:37 1994"
            })
    void theThreeFormsMeanTheSame(String text) {
        assertEquals(784_111_777_000L, HttpDate.millis(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-1",
                "now",
                "Sun, 06 Nov 1994 08.49.37 GMT",
                "Sun Nov 06 1994 08:49:37",
                "Sunday, 06-Nov-94 08:49:37",
                "1994-11-06T08:49:37Z",
                "Sun, 31 Feb 1994 08:49:37 GMT x"
            })
    void anythingElseIsNoDate(String text) {
        assertEquals(HttpDate.NONE, HttpDate.millis(text));
    }
}

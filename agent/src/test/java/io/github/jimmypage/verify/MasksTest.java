package io.github.jimmypage.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.config.RecordingLogger;
import io.github.jimmypage.log.OnceLog;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an operator has left out of comparisons, and what that may cost. */
class MasksTest {
    private final RecordingLogger log = new RecordingLogger();

    private String masked(String text, String... expressions) {
        return Masks.of(List.of(expressions), new OnceLog(log, 10)).applied(text);
    }

    @Test
    void everyPlaceIsLeftOutAndTheRestStays() {
        assertEquals("it took \u2026, or \u2026", masked("it took 12 ms, or 7 ms", "[0-9]{1,3} ms"));
        assertEquals("one\n\u2026\nthree", masked("one\ntwo\nthree", "^two$"));
        assertEquals("nothing", masked("nothing", "x*"));
    }

    @Test
    void anExpressionThatTakesTooLongMasksNothingAndIsNamedOnce() {
        String text = "a".repeat(100) + "b 12 ms";
        // Tried in 10^11 ways, if nobody stops it.
        assertEquals("a".repeat(100) + "b \u2026", masked(text, "a*a*a*a*a*a*a*a*c", "[0-9]+ ms"));
        assertEquals(1, log.lines().size());
        assertTrue(
                log.lines().get(0).contains("'a*a*a*a*a*a*a*a*c' takes too long"),
                log.lines().get(0));
    }

    @Test
    void anExpressionThatNeedsTooDeepAStackMasksNothing() {
        String text = "ab".repeat(200_000);
        assertEquals(text, masked(text, "(a|b)*c"));
        assertEquals(1, log.lines().size());
    }
}

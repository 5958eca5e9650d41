package io.github.jimmypage.bench.proc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CpuTimesTest {
    private static final String BEHIND_THE_COMMAND =
            " S 1 77 77 0 -1 4194304 900 800 7 6 150 50 25 75 20 0 30 0 12345 67890 4321";

    @Test
    void userAndSystemAreAddedInSeconds() {
        assertEquals(new CpuTimes(2.0, 1.0), CpuTimes.parse("77 (java)" + BEHIND_THE_COMMAND + "\n"));
    }

    @Test
    void aCommandMayHoldBlanksAndParentheses() {
        assertEquals(new CpuTimes(2.0, 1.0), CpuTimes.parse("77 (a) S 9 (b c)" + BEHIND_THE_COMMAND));
    }

    @Test
    void otherTextIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> CpuTimes.parse(""));
        assertThrows(IllegalArgumentException.class, () -> CpuTimes.parse("77 (java) S 1"));
    }
}

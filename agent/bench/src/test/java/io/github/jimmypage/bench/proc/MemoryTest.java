package io.github.jimmypage.bench.proc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MemoryTest {
    @Test
    void kilobytesBecomeMegabytes() {
        String status = "Name:\tjava\nVmPeak:\t 9999999 kB\nVmHWM:\t  204800 kB\nVmRSS:\t  102400 kB\nThreads:\t30\n";
        assertEquals(new Memory(100, 200), Memory.parse(status));
    }

    @Test
    void aProcessThatHasEndedHasNoMemory() {
        assertThrows(IllegalArgumentException.class, () -> Memory.parse("Name:\tjava\nState:\tZ (zombie)\n"));
    }
}

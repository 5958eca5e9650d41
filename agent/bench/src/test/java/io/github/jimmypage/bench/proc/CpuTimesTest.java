package io.github.jimmypage.bench.proc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

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
    @EnabledOnOs(OS.LINUX)
    @Timeout(60)
    void whatChildrenUseIsTheTreesToo() throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", "while :; do :; done & read line; kill $!").start();
        try {
            while (CpuTimes.ofTree(shell.toHandle()) < 0.1) {
                Thread.sleep(10);
            }
            assertTrue(CpuTimes.of(shell.pid()).own() < 0.1, "the shell itself only waits");
        } finally {
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
            shell.destroyForcibly();
        }
    }

    @Test
    void otherTextIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> CpuTimes.parse(""));
        assertThrows(IllegalArgumentException.class, () -> CpuTimes.parse("77 (java) S 1"));
    }
}

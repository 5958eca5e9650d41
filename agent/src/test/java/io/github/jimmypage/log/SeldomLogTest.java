package io.github.jimmypage.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SeldomLogTest {
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final List<String> lines = new ArrayList<>();
    private final AgentLog log = new AgentLog();

    @Test
    void aFailureAtEachRequestIsOneLineAMinuteWithTheNumberOfThoseLeftOut() {
        log.write(new MessageOnly(), lines::add);
        SeldomLog seldom = new SeldomLog(log.getLogger("test"), MINUTE);
        long start = Long.MAX_VALUE - MINUTE / 2;
        for (int request = 0; request < 1000; request++) {
            seldom.warn(start + request, "{} failed", "/" + request);
        }
        assertEquals(List.of("/0 failed"), lines, "flooded");

        seldom.warn(start + MINUTE, "{} failed", "/late");
        seldom.warn(start + 2 * MINUTE, "{} failed", "/later");
        assertEquals(
                List.of("/0 failed", "/late failed (and 999 times more since the last such line)", "/later failed"),
                lines);
    }
}

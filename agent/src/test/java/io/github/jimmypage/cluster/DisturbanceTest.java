package io.github.jimmypage.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.config.RecordingLogger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisturbanceTest {
    private static final String CONSEQUENCE = "no pages are served";

    private final RecordingLogger log = new RecordingLogger();
    private final MovedTime time = new MovedTime();
    private final Disturbance disturbance = new Disturbance(log, time, "listen");

    @Test
    void oneLineSaysThatItBeganAndOneThatItIsOver() {
        for (int i = 0; i < 100; i++) {
            disturbance.begins("nobody answers", CONSEQUENCE);
            time.pass(Duration.ofMinutes(1));
        }
        disturbance.ends("heard again");
        disturbance.ends("heard again");
        assertEquals(
                List.of("WARN listen: nobody answers; no pages are served", "INFO listen: heard again after 6000 s"),
                log.lines());
        assertNull(disturbance.reason());
    }

    @Test
    void anotherReasonIsToldOnceWhenItHasGoneOnForAWhile() {
        disturbance.begins("no driver was seen", CONSEQUENCE);
        for (int i = 0; i < 100; i++) {
            time.pass(Duration.ofSeconds(1));
            disturbance.begins("the password is wrong", CONSEQUENCE);
            assertEquals("the password is wrong", disturbance.reason());
        }
        assertEquals(
                List.of(
                        "WARN listen: no driver was seen; no pages are served",
                        "WARN listen: it goes on for another reason: the password is wrong"),
                log.lines());
    }

    @Test
    void detailsMakeNoOtherReason() {
        disturbance.begins("Redis at 10.0.0.1:6379 cannot be reached (Connection reset)", CONSEQUENCE);
        time.pass(Duration.ofHours(1));
        disturbance.begins("Redis at 10.0.0.2:6379 cannot be reached (Connection refused (by it))", CONSEQUENCE);
        assertEquals(1, log.lines().size(), log.lines()::toString);
    }

    @Test
    void reasonsThatTakeTurnsAreToldLessAndLessOften() {
        for (int second = 0; second < 24 * 60 * 60; second++) {
            disturbance.begins(second % 3 == 0 ? "nobody answers" : "the password is wrong", CONSEQUENCE);
            time.pass(Duration.ofSeconds(1));
        }
        int lines = log.lines().size();
        assertTrue(lines > 8 && lines < 40, log.lines()::toString);
    }

    @Test
    void theNextTimeItBeginsIsToldAsTheFirst() {
        disturbance.begins("nobody answers", CONSEQUENCE);
        disturbance.ends("heard again");
        disturbance.begins("nobody answers", CONSEQUENCE);
        assertEquals(3, log.lines().size());
        assertEquals(
                "WARN listen: nobody answers; no pages are served", log.lines().get(2));
    }
}

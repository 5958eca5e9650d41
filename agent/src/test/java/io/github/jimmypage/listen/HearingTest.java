package io.github.jimmypage.listen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.cluster.Disturbance;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.NOPLogger;

class HearingTest {
    private final AtomicLong now = new AtomicLong(1000);
    private final Disturbance disturbance = new Disturbance(NOPLogger.NOP_LOGGER, now::get, "listen");
    private final Hearing hearing = new Hearing(now::get, 30, disturbance);

    @Test
    void nothingIsConfirmedBeforeAQuestionWasAnswered() {
        assertFalse(hearing.isAskedFor());
        assertFalse(hearing.isConfirmed());
        assertTrue(hearing.isAskedFor());
    }

    @Test
    void theBoundCountsFromWhenTheQuestionWasSent() {
        long sent = now.getAndAdd(20);
        hearing.confirmed(sent);
        now.set(sent + 30);
        assertTrue(hearing.isConfirmed());
        now.set(sent + 31);
        assertFalse(hearing.isConfirmed());
    }

    @Test
    void aLostConnectionConfirmsNothingAtOnce() {
        hearing.confirmed(now.get());
        hearing.lost();
        assertFalse(hearing.isConfirmed());
        hearing.confirmed(now.get());
        assertTrue(hearing.isConfirmed());
    }

    @Test
    void itIsToldWhyNothingIsHeardAndForHowLong() {
        long second = 1_000_000_000L;
        disturbance.begins("the password is wrong", "no pages are served");
        now.addAndGet(5 * second);
        hearing.lost();
        now.addAndGet(2 * second);
        assertEquals(
                "it has not been known for 7 s whether others have written to the database: the password is wrong",
                hearing.troubleIfAny());
        assertEquals(-1, hearing.lagMillis());
        assertFalse(hearing.isAskedFor(), "who looks on asks for no page");
        hearing.confirmed(now.get());
        disturbance.ends("heard again");
        assertNull(hearing.troubleIfAny());
        now.addAndGet(second);
        assertEquals(1000, hearing.lagMillis());
        assertEquals(
                "it has not been known for 0 s whether others have written to the database:"
                        + " there is no answer by the connection of listen.url",
                hearing.troubleIfAny());
    }
}

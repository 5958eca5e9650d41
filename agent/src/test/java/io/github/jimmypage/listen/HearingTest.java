package io.github.jimmypage.listen;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HearingTest {
    private final AtomicLong now = new AtomicLong(1000);
    private final Hearing hearing = new Hearing(now::get, 30);

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
}

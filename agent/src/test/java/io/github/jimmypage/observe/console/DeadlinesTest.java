package io.github.jimmypage.observe.console;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who takes too long is interrupted, and nobody else. */
class DeadlinesTest {
    private final Deadlines deadlines = new Deadlines(100);

    @AfterEach
    void theThreadIsNotLeftInterrupted() {
        Thread.interrupted();
    }

    @Test
    void whoIsOverTheLimitIsInterrupted() throws InterruptedException {
        deadlines.begins(1000, 1000);
        deadlines.enforce(1100);
        assertFalse(Thread.interrupted());
        deadlines.enforce(1101);
        assertTrue(Thread.interrupted());
    }

    @Test
    void whoWaitedForTooLongBeforeIsInterruptedAtOnce() {
        deadlines.begins(1000, 1101);
        assertTrue(Thread.interrupted());
    }

    @Test
    void whatIsOverIsNotHeldAgainstTheNext() throws InterruptedException {
        deadlines.begins(1000, 1000);
        deadlines.ended();
        deadlines.begins(1090, 1090);
        deadlines.enforce(1101);
        assertFalse(Thread.interrupted());
    }
}

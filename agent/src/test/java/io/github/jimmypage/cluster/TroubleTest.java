package io.github.jimmypage.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Why nothing is served is said in words, with the reason where there is one. */
class TroubleTest {
    private static final long TWELVE = TimeUnit.SECONDS.toNanos(12);

    @Test
    void aNodeThatNeverJoinedSaysSo() {
        assertEquals(
                "this JVM has not joined the others yet, for 12 s: Redis at a:1 cannot be reached (refused)",
                Trouble.words(false, 3, TWELVE, "Redis at a:1 cannot be reached (refused)"));
    }

    @Test
    void whatCouldNotBeToldComesBeforeWhatWasNotHeard() {
        assertEquals(
                "other JVMs could not be told of 1 bump of this one, and it has not served for 12 s",
                Trouble.words(true, 1, TWELVE, null));
    }

    @Test
    void silenceIsToldWithItsLength() {
        assertEquals(
                "it has not been known for 12 s whether other JVMs have written: no answer",
                Trouble.words(true, 0, TWELVE, "no answer"));
    }
}

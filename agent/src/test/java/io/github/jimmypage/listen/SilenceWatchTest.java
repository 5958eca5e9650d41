package io.github.jimmypage.listen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SilenceWatchTest {
    private final AtomicLong now = new AtomicLong(1000);
    private final AtomicInteger aborted = new AtomicInteger();
    private final SilenceWatch watch = new SilenceWatch(now::get, 30);

    @Test
    void aWaitThatDoesNotReturnIsAbortedOnce() {
        watch.begins(aborted::incrementAndGet);
        now.addAndGet(31);
        watch.look();
        watch.look();
        watch.look();
        assertEquals(1, aborted.get());
    }

    @Test
    void whatIsInTimeOrOverIsLeftAlone() {
        watch.begins(aborted::incrementAndGet);
        now.addAndGet(30);
        watch.look();
        watch.look();
        watch.ends();
        now.addAndGet(30);
        watch.look();
        watch.look();
        assertEquals(0, aborted.get());
    }

    /** The JVM stood still, and what was to return in time had no chance. */
    @Test
    void whatReturnsAfterAPauseIsLeftAlone() {
        watch.begins(aborted::incrementAndGet);
        now.addAndGet(1000);
        watch.look();
        watch.ends();
        watch.begins(aborted::incrementAndGet);
        watch.look();
        now.addAndGet(31);
        watch.look();
        assertEquals(0, aborted.get());
    }
}

package io.github.jimmypage.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two threads that work for asynchronous pages at the same time: what one notes is not lost to the other. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class RecordingThreadsTest {
    private static final int PAGES = 20_000;
    private static final int ROUNDS = 20;

    private final Generation generation = new Generation(Ticker.SYSTEM);
    private final WorkElsewhere elsewhere = new WorkElsewhere(generation);

    private Recording begun() {
        elsewhere.watch();
        Recording recording = new Recording(generation.current(), 0, Long.MAX_VALUE, elsewhere);
        recording.goOn();
        return recording;
    }

    private Recording[] begunPages() {
        Recording[] pages = new Recording[PAGES];
        for (int i = 0; i < pages.length; i++) {
            pages[i] = begun();
        }
        return pages;
    }

    private static void both(Recording[] pages, Consumer<Recording> one, Consumer<Recording> other) throws Exception {
        both(i -> one.accept(pages[i]), i -> other.accept(pages[i]));
    }

    /** Has two threads pass through all numbers at the same time: in step nearly, so that they meet often. */
    private static void both(IntConsumer one, IntConsumer other) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        FutureTask<Void> second = new FutureTask<>(passing(other, together));
        new Thread(second).start();
        passing(one, together).call();
        second.get();
    }

    private static Callable<Void> passing(IntConsumer work, CyclicBarrier together) {
        return () -> {
            together.await();
            for (int i = 0; i < PAGES; i++) {
                work.accept(i);
            }
            return null;
        };
    }

    /** This thread belongs to another request, whose work counts as the page's. */
    private static void adopt(Recording page, Recording other) {
        other.attach(other);
        page.adopt();
        Recording.detach();
    }

    @Test
    void whatOneThreadSetsIsNotErasedByAnotherThatAnswers() throws Exception {
        Recording idle = begun();
        for (int round = 0; round < ROUNDS; round++) {
            Recording[] pages = begunPages();
            both(
                    pages,
                    page -> {
                        page.usedDatabase();
                        page.readClock();
                        page.databaseFailed();
                    },
                    page -> adopt(page, idle));
            for (Recording page : pages) {
                assertTrue(page.isDatabaseUsed() && page.isClockRead() && page.isDatabaseFailed());
            }
        }
    }

    @Test
    void theOldestStateCountsWhoeverReadIt() throws Exception {
        long oldest = generation.current();
        Recording old = begun();
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        Recording newer = begun();
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        for (int round = 0; round < ROUNDS; round++) {
            Recording[] answered = begunPages();
            both(answered, page -> adopt(page, old), page -> adopt(page, newer));
            Recording[] read = begunPages();
            both(read, page -> page.readIn(oldest), page -> adopt(page, newer));
            for (int i = 0; i < PAGES; i++) {
                assertEquals(oldest, answered[i].goodFor());
                assertEquals(oldest, read[i].goodFor());
            }
        }
    }

    @Test
    void theFirstWriteIsToldOnceThoughTwoThreadsWrite() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            AtomicInteger told = new AtomicInteger();
            Recording[] pages = begunPages();
            for (Recording page : pages) {
                page.onFirstWrite(told::incrementAndGet);
            }
            both(pages, Recording::wrote, Recording::wrote);
            assertEquals(PAGES, told.get());
        }
    }

    @Test
    void aThreadThatIsSlowToNoteSomethingDoesNotHideWhatHappenedLater() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            WorkElsewhere[] places = new WorkElsewhere[PAGES];
            for (int i = 0; i < places.length; i++) {
                places[i] = new WorkElsewhere(generation);
                places[i].watch();
            }
            long[] one = new long[PAGES];
            long[] other = new long[PAGES];
            both(i -> one[i] = markedBefore(places[i]), i -> other[i] = markedBefore(places[i]));
            for (int i = 0; i < places.length; i++) {
                long later = Math.max(one[i], other[i]);
                assertTrue(places[i].hasWrittenSince(later), "written");
                assertTrue(places[i].hasFailedSince(later), "failed");
                assertTrue(places[i].hasReadClockSince(later), "clock");
                assertTrue(places[i].hasTouchedSessionSince(later), "session");
            }
        }
    }

    /** Everything happens there, after the mark. */
    private static long markedBefore(WorkElsewhere place) {
        long mark = place.now();
        place.wrote();
        place.databaseFailed();
        place.readClock();
        place.touchedSession();
        return mark;
    }
}

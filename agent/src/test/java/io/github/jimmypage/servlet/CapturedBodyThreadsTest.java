package io.github.jimmypage.servlet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.jimmypage.cache.CachePolicy;
import io.github.jimmypage.cache.CaptureBudget;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.Ticker;
import io.github.jimmypage.config.Settings;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A page that is completed asynchronously: one thread still writes when another one gives the memory back. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class CapturedBodyThreadsTest {
    private static final int MOST = 100_000;

    private final CaptureBudget budget = new PageCache(
                    new Generation(Ticker.SYSTEM),
                    Ticker.SYSTEM,
                    new CachePolicy(Settings.defaults()),
                    2 * MOST,
                    Runnable::run)
            .captures();

    private final CapturedBody body = new CapturedBody(MOST, budget);

    @Test
    void whatIsBeingWrittenWhenTheMemoryIsGivenBackTakesNoneAfterwards() throws Exception {
        FutureTask<Void> release = new FutureTask<>(body::giveUp, null);
        Thread container = new Thread(release, "container");
        body.encodeIn(new InterruptedCharset(() -> {
            container.start();
            // Until it has done it all, or has to wait for this thread.
            while (!release.isDone() && container.getState() != Thread.State.BLOCKED) {
                Thread.onSpinWait();
            }
        }));
        String text = "x".repeat(5_000);
        body.add(text, 0, text.length());
        release.get();
        assertEquals(0, budget.taken());
        assertNull(body.toBytes());
    }

    @Test
    void nothingIsKeptOfWhatIsWrittenAfterItWasGivenUpAndTakenBack() {
        body.encodeIn(StandardCharsets.UTF_8);
        String text = "x".repeat(5_000);
        body.add(text, 0, text.length());
        body.giveUp();
        for (int i = 0; i < 2; i++) {
            body.encodeIn(StandardCharsets.UTF_8);
            body.add(text, 0, text.length());
            body.add(text.toCharArray(), 0, text.length());
            body.add('x');
            body.add(1);
            body.add(new byte[5_000], 0, 5_000);
            assertEquals(0, budget.taken());
            assertNull(body.toBytes());
            body.reset();
        }
    }

    @Test
    void whatIsWrittenAfterThePageWasTakenDoesNotFailAndIsNotKept() {
        body.encodeIn(StandardCharsets.UTF_8);
        body.add("page", 0, 4);
        assertArrayEquals("page".getBytes(StandardCharsets.UTF_8), body.toBytes());
        long taken = budget.taken();
        String text = "x".repeat(9_000);
        body.add(text, 0, text.length());
        assertEquals(taken, budget.taken());
        body.giveUp();
        assertEquals(0, budget.taken());
    }

    @Test
    void whoeverWritesNeverMeetsAFailureAndAllMemoryComesBack() throws Exception {
        int rounds = 4_000;
        CapturedBody[] bodies = new CapturedBody[rounds];
        for (int i = 0; i < rounds; i++) {
            bodies[i] = new CapturedBody(MOST, budget);
        }
        CyclicBarrier together = new CyclicBarrier(2);
        FutureTask<Void> writing = new FutureTask<>(() -> {
            String text = "größer, 漢字 €\n".repeat(300);
            char[] chars = text.toCharArray();
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            for (CapturedBody one : bodies) {
                one.encodeIn(StandardCharsets.UTF_8);
                together.await();
                one.add(text, 0, text.length());
                one.add(chars, 0, chars.length);
                one.add(bytes, 0, bytes.length);
                one.add('x');
                one.add(1);
                one.reset();
                one.add(bytes, 0, bytes.length);
            }
            return null;
        });
        Thread application = new Thread(writing, "application");
        application.start();
        FutureTask<Void> releasing = new FutureTask<>(() -> {
            for (CapturedBody one : bodies) {
                together.await();
                one.doubtPresent();
                one.toBytes();
                one.giveUp();
            }
            return null;
        });
        Thread container = new Thread(releasing, "container");
        container.start();
        failing(writing, together);
        failing(releasing, together);
        assertEquals(0, budget.taken());
    }

    /** Throws what came out of it, and then lets the other one go that would wait for it. */
    private static void failing(FutureTask<Void> task, CyclicBarrier together) throws Exception {
        try {
            task.get();
        } finally {
            together.reset();
        }
    }
}

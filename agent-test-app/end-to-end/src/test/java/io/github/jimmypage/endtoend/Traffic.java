package io.github.jimmypage.endtoend;

import io.github.jimmypage.endtoend.http.CacheStatus;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.Server;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Visitors who keep asking and writing, whether the application is there or not, until this is closed. */
final class Traffic implements AutoCloseable {
    private static final int VISITORS = 2;
    private static final int VISITS_BETWEEN_WRITES = 10;

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger hits = new AtomicInteger();
    private volatile boolean over;

    private Traffic() {}

    static Traffic on(Server server, String page, String write) {
        Traffic traffic = new Traffic();
        for (int number = 0; number < VISITORS; number++) {
            Visitor visitor = server.visitor();
            Thread thread = new Thread(() -> traffic.keepVisiting(visitor, page, write), "visitor-" + number);
            traffic.threads.add(thread);
            thread.start();
        }
        return traffic;
    }

    private void keepVisiting(Visitor visitor, String page, String write) {
        for (int visit = 1; !over; visit++) {
            try {
                boolean writes = visit % VISITS_BETWEEN_WRITES == 0;
                Response answer = writes ? visitor.post(write) : visitor.get(page + visit % 3);
                count(answer.status(), answer.cacheStatus());
            } catch (UncheckedIOException down) {
                // The application is stopping or starting.
                continue;
            }
        }
    }

    private void count(int status, CacheStatus cacheStatus) {
        if (status == 200) {
            answers.incrementAndGet();
        }
        if (cacheStatus.isHit()) {
            hits.incrementAndGet();
        }
    }

    /** Waits until so many more answers came, of the application that runs now. */
    void awaitAnswers(int more) {
        int before = answers.get();
        Eventually.get("answers", answers::get, now -> now - before >= more);
    }

    int hits() {
        return hits.get();
    }

    @Override
    public void close() {
        over = true;
        for (Thread thread : threads) {
            join(thread);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.github.jimmypage.shop.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Asks for a page again and again, until it is as wanted or a bounded time is over. */
final class Patience {

    /** Longest wait for a page. */
    static final Duration LIMIT = Duration.ofSeconds(5);

    /** A page made less than a second after a write is made once more when that second is over. */
    private static final Duration SETTLED = Duration.ofMillis(1200);

    private static final Duration PAUSE = Duration.ofMillis(20);

    private Patience() {}

    /** The first answer that is as wanted, or the last one if none was. */
    static Answer until(Visitor visitor, String path, Predicate<Answer> wanted) throws IOException {
        long end = System.nanoTime() + LIMIT.toNanos();
        Answer answer = visitor.get(path);
        while (!wanted.test(answer) && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = visitor.get(path);
        }
        return answer;
    }

    /** Asks for a page until the cache has it, and it has stayed fresh until no earlier write can matter. */
    static Answer warm(Visitor visitor, String path) throws IOException {
        long end = System.nanoTime() + LIMIT.toNanos();
        long freshSince = System.nanoTime();
        Answer answer = visitor.get(path);
        while (System.nanoTime() < end && System.nanoTime() - freshSince < SETTLED.toNanos()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = visitor.get(path);
            if (!answer.isFreshHit()) {
                freshSince = System.nanoTime();
            }
        }
        return answer;
    }
}

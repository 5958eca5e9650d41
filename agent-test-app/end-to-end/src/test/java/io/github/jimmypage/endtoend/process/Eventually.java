package io.github.jimmypage.endtoend.process;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asking again until an answer is right, for a bounded time. */
public final class Eventually {
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Eventually() {}

    /** @throws AssertionError with the last answer when none was right in time */
    public static <T> T get(String wanted, Supplier<T> question, Predicate<T> right) {
        long deadline = System.nanoTime() + BOUND.toNanos();
        T answer = question.get();
        while (!right.test(answer)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain for " + wanted + ", last was: " + answer);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = question.get();
        }
        return answer;
    }

    static <T> T present(String wanted, Child asked, Supplier<Optional<T>> question) {
        try {
            return get(wanted, question, Optional::isPresent).orElseThrow();
        } catch (AssertionError inVain) {
            throw new AssertionError(inVain.getMessage() + "\n" + asked.described(), inVain);
        }
    }
}

package io.github.jimmypage.endtoend.process;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asking again until an answer is right, for a bounded time: soon at first, since most things take a millisecond, then less often. */
public final class Eventually {
    private static final Duration BOUND = Duration.ofSeconds(20);
    /** Servers that start while others do take longer than any answer. */
    private static final Duration BOUND_OF_STARTS = Duration.ofSeconds(90);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(20);

    private Eventually() {}

    /** @throws AssertionError with the last answer when none was right in time */
    public static <T> T get(String wanted, Supplier<T> question, Predicate<T> right) {
        return get(BOUND, wanted, question, right);
    }

    private static <T> T get(Duration bound, String wanted, Supplier<T> question, Predicate<T> right) {
        long deadline = System.nanoTime() + bound.toNanos();
        long pause = FIRST_PAUSE.toNanos();
        T answer = question.get();
        while (!right.test(answer)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain for " + wanted + ", last was: " + answer);
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE.toNanos());
            answer = question.get();
        }
        return answer;
    }

    static <T> T present(String wanted, Child asked, Supplier<Optional<T>> question) {
        try {
            return get(BOUND_OF_STARTS, wanted, question, Optional::isPresent).orElseThrow();
        } catch (AssertionError inVain) {
            throw new AssertionError(inVain.getMessage() + "\n" + asked.described(), inVain);
        }
    }
}

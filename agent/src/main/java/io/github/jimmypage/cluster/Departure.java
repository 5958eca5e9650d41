package io.github.jimmypage.cluster;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * How this node says farewell when its JVM ends in good order, so that the others need not take it for dead between a commit and its
 * bump. Thread-safe.
 *
 * <p>Nobody can tell which commit of a JVM that goes down will be the last. So a farewell is taken back: it is said while nothing is
 * being written and everything was told, and whoever would write after that first waits until this node holds a lease again, which runs out if
 * the JVM ends before the bump. A farewell may be said, and taken back, several times.
 *
 * <pre>
 *   PRESENT --everything quiet: the gate closes--> LEAVING --nothing passed meanwhile: said--> GONE
 *      ^------------------ somebody passed ----------'                                          |
 *      ^------------------ somebody is to pass: a heartbeat was answered -----------------------'
 * </pre>
 */
final class Departure {
    /** How long all has to have been quiet: calls that come one after the other are no end, and each would take the farewell back. */
    static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** How long it has to stay said before the JVM may go: pools close their connections one by one. */
    private static final long LINGER_MILLIS = 200;

    private static final long SHORTEST_PAUSE_MILLIS = 10;

    private enum State {
        PRESENT,
        LEAVING,
        GONE
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile State state = State.PRESENT;
    private volatile @Nullable Stillness stillness;
    /** Bumps on their way to be told: not all of them are made in calls. */
    private final AtomicInteger telling = new AtomicInteger();

    private boolean wanted;
    private boolean givenUp;
    private boolean impossible = true;
    /** A farewell got lost, or is not allowed: it is not tried again. */
    private volatile boolean failed;

    private long callsSeen = -1;

    /**
     * Before anything that may write: returns at once unless a farewell was said, or is about to be. Then it waits until it is taken back, for
     * this long at most, and no call waits again that comes after one that waited in vain.
     */
    void pass(long mostNanos) {
        if (state == State.PRESENT) {
            return;
        }
        boolean interrupted = false;
        lock.lock();
        try {
            wanted = true;
            changed.signalAll();
            long left = mostNanos;
            while (state != State.PRESENT && !givenUp && left > 0) {
                try {
                    left = changed.awaitNanos(left);
                } catch (InterruptedException early) {
                    interrupted = true;
                }
            }
            if (state != State.PRESENT) {
                givenUp = true;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A bump is to be told: the same as {@link #pass}, and until {@link #told} it is known that there is one. */
    void tells(long mostNanos) {
        telling.incrementAndGet();
        pass(mostNanos);
    }

    /** It was told, or waits to be, as whoever tells can see. */
    void told() {
        telling.decrementAndGet();
    }

    /** Waits before the next try to reach the store; hardly, while somebody waits for that. */
    void pauseBeforeTrying(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (left > 0 && !(wanted && !givenUp && state != State.PRESENT)) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
        Thread.sleep(SHORTEST_PAUSE_MILLIS);
    }

    /**
     * The JVM ends: waits until a farewell was said and not taken back for a moment, for this long at most. Where the store cannot be reached
     * it does not wait, unless a farewell was said that has to be taken back.
     *
     * @return whether it was said
     */
    boolean leave(Stillness asked, long mostNanos) throws InterruptedException {
        lock.lock();
        try {
            stillness = asked;
            changed.signalAll();
            long left = mostNanos;
            // Where a farewell stands that nobody can take back, whatever is written by now would never be heard of.
            while (left > 0 && (state != State.PRESENT || !(givenUp || impossible || failed))) {
                if (state != State.GONE || wanted) {
                    left = changed.awaitNanos(left);
                    continue;
                }
                long lingering = Math.min(left, TimeUnit.MILLISECONDS.toNanos(LINGER_MILLIS));
                long rest = lingering;
                while (rest > 0 && state == State.GONE && !wanted) {
                    rest = changed.awaitNanos(rest);
                }
                if (rest <= 0) {
                    return true;
                }
                left -= lingering - rest;
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Whether a farewell was said, or is about to be. */
    boolean isUnderWay() {
        return state != State.PRESENT;
    }

    /** Whether the JVM ends, so that a farewell is to be said. */
    boolean isAskedFor() {
        return stillness != null;
    }

    /**
     * Closes the gate, if everything has been quiet since this was asked before. For the thread that says the farewell.
     *
     * @return whether it may be said now; if so, {@link #said} is to be called
     */
    boolean begins() {
        Stillness asked = stillness;
        if (asked == null || failed) {
            return false;
        }
        long calls = asked.begun();
        boolean quiet = calls == callsSeen && asked.isStill();
        callsSeen = calls;
        if (!quiet) {
            return false;
        }
        state = State.LEAVING;
        // Whoever passed before that is counted by now.
        if (asked.isStill() && telling.get() == 0 && !isWanted()) {
            return true;
        }
        present();
        return false;
    }

    private boolean isWanted() {
        lock.lock();
        try {
            return wanted;
        } finally {
            lock.unlock();
        }
    }

    /** The store has taken the lease back. Waits until somebody wants it again. */
    void said() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            state = State.GONE;
            changed.signalAll();
            while (!wanted) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** This node holds a lease: whoever waited may pass. */
    void present() {
        if (state == State.PRESENT) {
            return;
        }
        lock.lock();
        try {
            state = State.PRESENT;
            wanted = false;
            givenUp = false;
            callsSeen = -1;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the store can be reached. Where it cannot, no farewell can be said. */
    void reachable(boolean is) {
        lock.lock();
        try {
            impossible = !is;
            failed |= !is && state != State.PRESENT;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}

package io.github.jimmypage.cache;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The number that stands for the state of the database as this JVM knows it. It only grows.
 *
 * <p>A page is good for the generation it was rendered in. Whoever saw a commit return also sees the number that this commit
 * moved, because the bump happens before {@code commit()} returns to the application. Thread-safe.
 */
public final class Generation {
    private final AtomicLong number = new AtomicLong(1);
    private final CopyOnWriteArrayList<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Ticker ticker;
    private volatile long lastBumpNanos;
    private volatile boolean everBumped;

    public Generation(Ticker ticker) {
        this.ticker = ticker;
    }

    /** The present generation, at least 1. */
    public long current() {
        return number.get();
    }

    /**
     * Moves on by one and tells the listeners.
     *
     * @param tables what was written; contains {@code *} where it is not known
     * @return the new generation
     */
    public long bump(BumpCause cause, Set<String> tables) {
        // The time first: whoever sees the new number must not see a time before the bump.
        long now = ticker.nanos();
        lastBumpNanos = now;
        everBumped = true;
        long moved = number.incrementAndGet();
        for (Listener listener : listeners) {
            listener.bumped(moved, cause, tables);
        }
        return moved;
    }

    /** Nanoseconds since the last bump at the given time; {@code Long.MAX_VALUE} when there was none. */
    public long nanosSinceBump(long nowNanos) {
        return everBumped ? nowNanos - lastBumpNanos : Long.MAX_VALUE;
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    /** Hears of every bump, on the thread that wrote; must be quick and must not throw. */
    public interface Listener {
        void bumped(long generation, BumpCause cause, Set<String> tables);
    }
}

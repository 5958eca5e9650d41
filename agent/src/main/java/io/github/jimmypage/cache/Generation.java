package io.github.jimmypage.cache;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The number that stands for the state of the database as this JVM knows it. It only grows.
 *
 * <p>A page is good for the generation it was rendered in. Whoever saw a commit return also sees the number that this commit
 * moved, because the bump happens before {@code commit()} returns to the application. Thread-safe.
 */
public final class Generation {
    /** Before it has moved. */
    public static final long FIRST = 1;

    private volatile long number = FIRST;
    /** An array, and a new one for each change: going through it takes no memory. */
    private volatile Listener[] listeners = new Listener[0];

    private final BumpTimes times = new BumpTimes();
    private final Ticker ticker;
    private volatile long lastBumpNanos;
    private volatile boolean everBumped;
    /** Made by the first bump; guarded by the lock of the times. */
    private @Nullable BumpEffects effects;

    public Generation(Ticker ticker) {
        this.ticker = ticker;
    }

    /** The present generation, at least 1. */
    public long current() {
        return number;
    }

    /** The same, where nothing is known of what caused it. */
    public long bump(BumpCause cause, Set<String> tables) {
        return bump(cause, tables, null);
    }

    /**
     * Moves on by one and tells the listeners.
     *
     * @param tables what was written; contains {@code *} where it is not known
     * @param origin what caused it, as far as it is known; null where nothing is
     * @return the new generation
     */
    public long bump(BumpCause cause, Set<String> tables, @Nullable WriteOrigin origin) {
        long moved;
        synchronized (times) {
            // The times first: whoever sees the new number must not see a time before the bump.
            long now = ticker.nanos();
            lastBumpNanos = now;
            everBumped = true;
            moved = number + 1;
            times.begins(moved, now);
            // Whoever renders under the new number must find noted what was written.
            BumpEffects noted = effects;
            if (noted == null) {
                noted = new BumpEffects();
                effects = noted;
            }
            noted.bumped(moved, cause, tables, now);
            number = moved;
        }
        tell(moved, cause, tables, origin);
        return moved;
    }

    /**
     * The bump of this generation stands for the end of a request that wrote.
     *
     * @param startGeneration in which that request began
     */
    void ended(long startGeneration, long generation) {
        synchronized (times) {
            if (effects != null) {
                effects.ended(startGeneration, generation, ticker.nanos());
            }
        }
    }

    /**
     * A page was rendered in the place of an earlier one.
     *
     * @param earlier generation that that one was good for
     * @param later generation that it is good for itself
     * @param sinceNanos writes after this time may show in the later one alone
     */
    void rendered(long earlier, long later, long sinceNanos, boolean changed) {
        synchronized (times) {
            if (effects != null) {
                effects.rendered(earlier, later, sinceNanos, changed);
            }
        }
    }

    /** A page was rendered of which no earlier one is there. */
    void renderedAlone() {
        synchronized (times) {
            if (effects != null) {
                effects.renderedAlone();
            }
        }
    }

    /** What came of the bumps until now. */
    public BumpFindings findings() {
        synchronized (times) {
            return effects == null ? BumpFindings.NONE : effects.findings();
        }
    }

    /** All are told, whatever one of them makes of it: one remembers who wrote, another only shows it to people. */
    private void tell(long moved, BumpCause cause, Set<String> tables, @Nullable WriteOrigin origin) {
        RuntimeException failed = null;
        for (Listener listener : listeners) {
            try {
                listener.bumped(moved, cause, tables, origin);
            } catch (RuntimeException failure) {
                failed = failure;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    /** Nanoseconds since the last bump at the given time; {@code Long.MAX_VALUE} when there was none. */
    public long nanosSinceBump(long nowNanos) {
        return everBumped ? nowNanos - lastBumpNanos : Long.MAX_VALUE;
    }

    /**
     * How long ago the given generation ceased to be the present one.
     *
     * @return nanoseconds; 0 while it is the present one, {@code Long.MAX_VALUE} when that is too long ago to be known
     */
    public long nanosSinceEndOf(long generation, long nowNanos) {
        return generation >= current() ? 0 : times.sinceEndOf(generation, nowNanos);
    }

    public synchronized void addListener(Listener listener) {
        Listener[] more = Arrays.copyOf(listeners, listeners.length + 1);
        more[more.length - 1] = listener;
        listeners = more;
    }

    /** Hears of every bump, on the thread that wrote; must be quick and must not throw. */
    public interface Listener {
        void bumped(long generation, BumpCause cause, Set<String> tables, @Nullable WriteOrigin origin);
    }
}

package io.github.jimmypage.refresh;

import io.github.jimmypage.cache.BoundedMap;
import io.github.jimmypage.cache.PageKey;
import io.github.jimmypage.cache.Ticker;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Requests for the same missing page: one renders, the others wait for its signal.
 *
 * <p>They never poll, and never wait where it could do harm: the number of waiters is capped so that threads are left for
 * requests that the render itself may send, and keys whose page was refused are remembered, so that requests for what cannot be
 * cached are never queued behind each other. Thread-safe.
 */
public final class Flights {
    /** Half of the threads that a container has by default. */
    private static final int MAX_WAITERS = 100;

    private final ConcurrentHashMap<PageKey, Flight> flights = new ConcurrentHashMap<>();
    private final AtomicInteger waiters = new AtomicInteger();
    private final Ticker ticker;
    private final Executor housekeeping;
    private final int maxRefused;
    private volatile Duration wait;
    private volatile Duration refusedFor;
    private volatile @Nullable BoundedMap<PageKey, Boolean> refused;

    /** @param maxRefused how many refused keys are remembered; 0 for none */
    public Flights(RefreshPolicy policy, int maxRefused, Ticker ticker, Executor housekeeping) {
        this.wait = policy.coalesceWait();
        this.refusedFor = policy.refusedFor();
        this.maxRefused = maxRefused;
        this.ticker = ticker;
        this.housekeeping = housekeeping;
    }

    /** Takes over changed settings. */
    public void reconfigure(RefreshPolicy changed) {
        wait = changed.coalesceWait();
        refusedFor = changed.refusedFor();
        BoundedMap<PageKey, Boolean> present = refused;
        if (present != null && !changed.refusedFor().isZero()) {
            present.lifetime(changed.refusedFor());
        }
    }

    /** One render that others may wait for. */
    public final class Flight {
        private final PageKey key;
        private final Queue<Thread> waiting = new ConcurrentLinkedQueue<>();
        private volatile boolean landed;

        private Flight(PageKey key) {
            this.key = key;
        }

        /**
         * The render ended, whatever became of it; to be called in any case.
         *
         * @param stored whether there is a page for the others, or nothing has become known of it
         */
        public void land(boolean stored) {
            if (!stored) {
                remember(key);
            }
            flights.remove(key, this);
            landed = true;
            // Not each by the one before it, as a latch would have it: on a busy machine the last of such a chain waits
            // until every other has got hold of a processor in turn.
            for (Thread waiter : waiting) {
                LockSupport.unpark(waiter);
            }
        }

        /** Waits for the signal, so long at most. */
        private boolean await(long nanos) throws InterruptedException {
            long until = System.nanoTime() + nanos;
            Thread me = Thread.currentThread();
            waiting.add(me);
            try {
                for (long left = nanos; !landed && left > 0; left = until - System.nanoTime()) {
                    LockSupport.parkNanos(this, left);
                    if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                }
                return landed;
            } finally {
                if (!landed) {
                    waiting.remove(me);
                }
            }
        }
    }

    /** What a request that found no page has to do. */
    public sealed interface Turn {
        /** Render it, and {@link Flight#land} afterwards. */
        record Lead(Flight flight) implements Turn {}

        /** Another's render has ended meanwhile: look again. */
        record Waited() implements Turn {}

        /** Render it, without regard to anybody. */
        record Alone() implements Turn {}
    }

    /** To be called for a page that is missing; waits if somebody renders it already, as long as the settings allow. */
    public Turn join(PageKey key) {
        Duration most = wait;
        if (most.isZero() || isRefused(key)) {
            return new Turn.Alone();
        }
        Flight mine = new Flight(key);
        Flight other = flights.putIfAbsent(key, mine);
        if (other == null) {
            return new Turn.Lead(mine);
        }
        return await(other, most) ? new Turn.Waited() : new Turn.Alone();
    }

    private boolean await(Flight other, Duration most) {
        if (waiters.incrementAndGet() > MAX_WAITERS) {
            waiters.decrementAndGet();
            return false;
        }
        try {
            return other.await(most.toNanos());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiters.decrementAndGet();
        }
    }

    private boolean isRefused(PageKey key) {
        BoundedMap<PageKey, Boolean> present = refused;
        return present != null && !refusedFor.isZero() && present.get(key) != null;
    }

    private void remember(PageKey key) {
        if (maxRefused > 0 && !refusedFor.isZero()) {
            refusedKeys().put(key, Boolean.TRUE);
        }
    }

    /** The page was stored after all: its key is a candidate again. */
    public void stored(PageKey key) {
        BoundedMap<PageKey, Boolean> present = refused;
        if (present != null) {
            present.remove(key);
        }
    }

    private synchronized BoundedMap<PageKey, Boolean> refusedKeys() {
        BoundedMap<PageKey, Boolean> present = refused;
        if (present == null) {
            present = new BoundedMap<>(maxRefused, refusedFor, ticker, housekeeping, dropped -> {});
            refused = present;
        }
        return present;
    }
}

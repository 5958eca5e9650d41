package io.github.jimmypage.refresh;

import io.github.jimmypage.log.Log;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Starts refreshes in the order in which they were asked for, and those that nobody asked for while no other waits; never more at
 * once than the settings allow. Run by one thread that premain made, so that the threads it makes inherit nothing of a web
 * application. In between it looks after the connections.
 *
 * <p>Those that nobody asked for leave one place free, where there are several: a client's page does not wait until they are done.
 */
final class RefreshDispatcher implements Runnable {
    private static final Logger LOG = Log.of(RefreshDispatcher.class);
    private static final long SWEEP_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Refresher refresher;
    private final Queue<Refresher.Queued> queue;
    private final ReplayConnections connections;
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger unasked = new AtomicInteger();
    private volatile @Nullable Thread thread;
    private @Nullable RefreshThreads threads;
    private boolean failureSaid;

    RefreshDispatcher(Refresher refresher, Queue<Refresher.Queued> queue, ReplayConnections connections) {
        this.refresher = refresher;
        this.queue = queue;
        this.connections = connections;
    }

    /** There may be something to start. Takes no lock: this is called where the application writes. */
    void wake() {
        LockSupport.unpark(thread);
    }

    @Override
    public void run() {
        thread = Thread.currentThread();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                turn();
            } catch (Throwable failure) {
                // One that ended this thread would end all refreshes, and with them what pages are worth (KNOWN_BUGS
                // 13).
                sayFailed(failure);
                LockSupport.parkNanos(this, SWEEP_NANOS);
            }
        }
    }

    private void turn() {
        connections.sweep(System.nanoTime());
        Refresher.Queued next = next();
        if (next == null) {
            await();
            return;
        }
        RefreshThreads present = threads;
        if (present == null) {
            // Not before there is a first: virtual threads must not be woken while the host starts.
            present = new RefreshThreads();
            threads = present;
        }
        start(next, present);
    }

    private void sayFailed(Throwable failure) {
        if (failureSaid) {
            return;
        }
        failureSaid = true;
        try {
            LOG.warn("a turn of the refreshes failed, they go on; this is said once, please report it", failure);
        } catch (Throwable noRoom) {
            // The next turn may have more luck, and nobody can be told.
        }
    }

    /** What may start now, chosen at the last moment; null for nothing. */
    private Refresher.@Nullable Queued next() {
        int places = refresher.policy().concurrency();
        if (running.get() >= places) {
            return null;
        }
        Refresher.Queued asked = queue.poll();
        return asked == null && isFreeForUnasked(places) ? refresher.nextUnasked() : asked;
    }

    private boolean isFreeForUnasked(int places) {
        return unasked.get() < Math.max(1, places - 1);
    }

    private void await() {
        int places = refresher.policy().concurrency();
        long nanos = running.get() < places && isFreeForUnasked(places) ? refresher.nanosToUnasked() : Long.MAX_VALUE;
        // Whoever puts a connection there is counted as running until then.
        if (running.get() > 0 || !connections.isEmpty()) {
            nanos = Math.min(nanos, SWEEP_NANOS);
        }
        if (isMoreToDo(places)) {
            // Whoever told us so may have woken a lock that this thread took since it looked.
            return;
        }
        if (nanos == Long.MAX_VALUE) {
            LockSupport.park(this);
        } else {
            LockSupport.parkNanos(this, Math.max(1, nanos));
        }
    }

    /** Whether something came since this thread looked; takes no lock. */
    private boolean isMoreToDo(int places) {
        return running.get() < places
                && (!queue.isEmpty() || (isFreeForUnasked(places) && refresher.hasUnaskedBegun()));
    }

    private void start(Refresher.Queued next, RefreshThreads threads) {
        running.incrementAndGet();
        if (next.isUnasked()) {
            unasked.incrementAndGet();
        }
        try {
            if (refresher.isStillOfUse(next)) {
                threads.start(() -> {
                    try {
                        refresher.run(next);
                    } finally {
                        ended(next);
                    }
                });
                return;
            }
        } catch (Throwable failure) {
            // No thread could be made: the page stays stale until somebody asks again.
        }
        refresher.skip(next);
        ended(next);
    }

    private void ended(Refresher.Queued ended) {
        if (ended.isUnasked()) {
            unasked.decrementAndGet();
        }
        running.decrementAndGet();
        wake();
    }
}

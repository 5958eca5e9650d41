package io.github.jimmypage.refresh;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Starts refreshes in the order in which they were asked for, never more at once than the settings allow. Run by one thread that
 * premain made, so that the threads it makes inherit nothing of a web application. In between it looks after the connections.
 */
final class RefreshDispatcher implements Runnable {
    private static final long SWEEP_MILLIS = 500;

    private final Refresher refresher;
    private final BlockingQueue<Refresher.Queued> queue;
    private final ReplayConnections connections;
    private final Object turn = new Object();
    private int running;

    RefreshDispatcher(Refresher refresher, BlockingQueue<Refresher.Queued> queue, ReplayConnections connections) {
        this.refresher = refresher;
        this.queue = queue;
        this.connections = connections;
    }

    @Override
    public void run() {
        try {
            // Not before the first is asked for: virtual threads must not be woken while the host starts.
            Refresher.Queued first = queue.take();
            RefreshThreads threads = new RefreshThreads();
            start(first, threads);
            while (true) {
                Refresher.Queued next = next();
                if (next != null) {
                    start(next, threads);
                }
                connections.sweep(System.nanoTime());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Null when there is something to sweep first. Whoever puts a connection there is counted as running until then. */
    private Refresher.@Nullable Queued next() throws InterruptedException {
        boolean quiet;
        synchronized (turn) {
            quiet = running == 0;
        }
        return quiet && connections.isEmpty() ? queue.take() : queue.poll(SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void start(Refresher.Queued next, RefreshThreads threads) throws InterruptedException {
        synchronized (turn) {
            while (running >= refresher.policy().concurrency()) {
                turn.wait(SWEEP_MILLIS);
                connections.sweep(System.nanoTime());
            }
            running++;
        }
        try {
            if (refresher.isStillOfUse(next)) {
                threads.start(() -> {
                    try {
                        refresher.run(next);
                    } finally {
                        ended();
                    }
                });
                return;
            }
        } catch (Throwable failure) {
            // No thread could be made: the page stays stale until somebody asks again.
        }
        refresher.skip(next);
        ended();
    }

    private void ended() {
        synchronized (turn) {
            running--;
            turn.notifyAll();
        }
    }
}

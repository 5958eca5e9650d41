package io.github.jimmypage.refresh;

import java.util.concurrent.BlockingQueue;

/**
 * Starts refreshes in the order in which they were asked for, never more at once than the settings allow. Run by one thread that
 * premain made, so that the threads it makes inherit nothing of a web application.
 */
final class RefreshDispatcher implements Runnable {
    private final Refresher refresher;
    private final BlockingQueue<Refresher.Queued> queue;
    private final Object turn = new Object();
    private int running;

    RefreshDispatcher(Refresher refresher, BlockingQueue<Refresher.Queued> queue) {
        this.refresher = refresher;
        this.queue = queue;
    }

    @Override
    public void run() {
        try {
            // Not before the first is asked for: virtual threads must not be woken while the host starts.
            Refresher.Queued next = queue.take();
            RefreshThreads threads = new RefreshThreads();
            while (true) {
                start(next, threads);
                next = queue.take();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void start(Refresher.Queued next, RefreshThreads threads) throws InterruptedException {
        synchronized (turn) {
            while (running >= refresher.policy().concurrency()) {
                turn.wait();
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

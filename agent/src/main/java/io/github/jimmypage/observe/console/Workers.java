package io.github.jimmypage.observe.console;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The few threads that answer requests, and the one that sees to it that none is held by a slow client. Thread-safe. */
final class Workers implements Executor {
    private static final int THREADS = 4;
    private static final int MOST_WAITING = 256;
    private static final long LIMIT_SECONDS = 5;
    private static final long LOOK_MILLIS = 500;

    private final Deadlines deadlines = new Deadlines(TimeUnit.SECONDS.toNanos(LIMIT_SECONDS));
    private final ThreadPoolExecutor pool;

    /** Starts them. */
    Workers(ThreadFactory threads) {
        pool = new ThreadPoolExecutor(
                THREADS, THREADS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), threads, Workers::shed);
        pool.prestartAllCoreThreads();
        threads.newThread(this::watch).start();
    }

    @Override
    public void execute(Runnable exchange) {
        long came = System.nanoTime();
        pool.execute(() -> {
            deadlines.begins(came, System.nanoTime());
            try {
                exchange.run();
            } finally {
                deadlines.ended();
                Thread.interrupted();
            }
        });
    }

    /**
     * Too many wait already. The connection is the task's alone and would stay open for ever if it were dropped: with the
     * thread interrupted, its first read closes it.
     */
    private static void shed(Runnable exchange, ThreadPoolExecutor full) {
        Thread.currentThread().interrupt();
        try {
            exchange.run();
        } finally {
            Thread.interrupted();
        }
    }

    private void watch() {
        try {
            while (true) {
                deadlines.enforce(System.nanoTime());
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}

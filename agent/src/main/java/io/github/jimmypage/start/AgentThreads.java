package io.github.jimmypage.start;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The agent's threads, all made and started in premain: a thread made later, on a request, inherits what pins the web
 * application's class loader (3 of 20 redeploys leaked so on Java 17).
 */
final class AgentThreads {
    private static final int MAX_QUEUED = 1000;

    private AgentThreads() {}

    /** One thread for the store's maintenance. Maintenance that finds the queue full is left to the next. */
    static Executor housekeeping() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(MAX_QUEUED),
                daemons("housekeeping"),
                new ThreadPoolExecutor.DiscardPolicy());
        pool.prestartAllCoreThreads();
        return pool;
    }

    static ThreadFactory daemons(String name) {
        return new ThreadFactory() {
            @Override
            public Thread newThread(Runnable task) {
                Thread thread = new Thread(null, task, "jimmypage-" + name, 0, false);
                thread.setDaemon(true);
                thread.setContextClassLoader(AgentThreads.class.getClassLoader());
                return thread;
            }
        };
    }
}

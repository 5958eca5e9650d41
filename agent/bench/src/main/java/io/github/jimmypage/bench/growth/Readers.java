package io.github.jimmypage.bench.growth;

import io.github.jimmypage.bench.load.Answer;
import io.github.jimmypage.bench.load.HttpConnection;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that read pages, popular ones more often, while somebody else writes. */
record Readers(int port, Zipf pages) {
    private static final String PAGE = "/mix/page";
    private static final int CLIENTS = 16;
    private static final int MOST_TURNS = 50;
    private static final long MILLIS_BETWEEN_TURNS = 300;
    private static final long PERIOD_NANOS = 10_000_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    /**
     * Has every page stored and fresh.
     *
     * @param time after which nothing counts as just written
     * @throws IOException if they do not become so
     */
    void settle(Duration time) throws IOException, InterruptedException {
        Thread.sleep(time.toMillis());
        for (int turn = 0; askAll().fresh() < pages.size(); turn++) {
            if (turn == MOST_TURNS) {
                throw new IOException("pages do not become fresh though nobody writes");
            }
            Thread.sleep(MILLIS_BETWEEN_TURNS);
        }
    }

    private Shares askAll() throws IOException {
        Shares shares = Shares.NONE;
        try (HttpConnection connection = new HttpConnection(port)) {
            for (int page = 0; page < pages.size(); page++) {
                shares = shares.with(ask(connection, page));
            }
        }
        return shares;
    }

    private Answer ask(HttpConnection connection, int page) throws IOException {
        Answer answer = connection.exchange(HttpConnection.request(port, "GET", PAGE + "?page=" + page, ""));
        if (!answer.isOk()) {
            throw new IOException("unexpected answer: " + answer.head());
        }
        return answer;
    }

    /**
     * Reads for a while.
     *
     * @param writesPerSecond 0 for none; the first comes after half of the time between two
     */
    Shares read(double writesPerSecond, Duration time) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            long end = System.nanoTime() + time.toNanos();
            List<Future<Shares>> readers = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                Random random = new Random(client);
                readers.add(threads.submit(() -> readUntil(end, random)));
            }
            Future<?> writer = threads.submit(() -> {
                writeUntil(end, writesPerSecond);
                return null;
            });
            Shares all = Shares.NONE;
            for (Future<Shares> reader : readers) {
                all = all.plus(reader.get());
            }
            writer.get();
            return all;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private Shares readUntil(long end, Random random) throws IOException, InterruptedException {
        Shares shares = Shares.NONE;
        try (HttpConnection connection = new HttpConnection(port)) {
            long due = System.nanoTime() + (long) (random.nextDouble() * PERIOD_NANOS);
            while (due < end) {
                sleepUntil(due);
                shares = shares.with(ask(connection, pages.page(random.nextDouble())));
                // Who had to wait does not ask more often afterwards.
                due = Math.max(due + PERIOD_NANOS, System.nanoTime());
            }
        }
        return shares;
    }

    private void writeUntil(long end, double perSecond) throws IOException, InterruptedException {
        if (perSecond == 0) {
            return;
        }
        long period = (long) (NANOS_PER_SECOND / perSecond);
        try (HttpConnection connection = new HttpConnection(port)) {
            for (long due = System.nanoTime() + period / 2; due < end; due += period) {
                sleepUntil(due);
                if (!connection
                        .exchange(HttpConnection.request(port, "POST", "/mix/write", ""))
                        .isOk()) {
                    throw new IOException("a write failed");
                }
            }
        }
    }

    private static void sleepUntil(long due) throws InterruptedException {
        long nanos = due - System.nanoTime();
        if (nanos > 0) {
            Thread.sleep(nanos / NANOS_PER_MILLI, (int) (nanos % NANOS_PER_MILLI));
        }
    }
}

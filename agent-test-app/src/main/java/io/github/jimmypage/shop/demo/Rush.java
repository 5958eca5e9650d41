package io.github.jimmypage.shop.demo;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What came of many clients asking for one page at the same moment.
 *
 * @param renders how often the shop made the page for them, but for those that the cache had and compared
 */
record Rush(long renders, List<Answer> answers) {

    static final int CLIENTS = 64;

    /** Sends all clients at once, and waits for the last answer. */
    static Rush to(URI shop, String path, String page) throws IOException {
        Visitor crowd = new Visitor("crowd", shop);
        long before = Renders.of(crowd, page);
        CyclicBarrier door = new CyclicBarrier(CLIENTS);
        List<Callable<Answer>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(() -> {
                door.await();
                return crowd.get(path);
            });
        }
        List<Answer> answers = together(clients);
        return new Rush(Renders.of(crowd, page) - before - crowd.compared(path), answers);
    }

    /** Runs tasks side by side, each on a thread of its own. */
    static <T> List<T> together(List<Callable<T>> tasks) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        } finally {
            threads.shutdownNow();
        }
    }

    double slowestMillis() {
        return answers.stream().mapToDouble(Answer::millis).max().orElse(0);
    }

    /** Clients that got no page: without a cache the shop may run out of connections to its database. */
    long failed() {
        return answers.stream().filter(answer -> answer.status() != 200).count();
    }

    long stale() {
        return answers.stream().filter(Answer::isStaleHit).count();
    }
}

package io.github.jimmypage.bench.fresh;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that ask the same server, a thread and a connection each. Used by one thread. */
final class Crowd implements AutoCloseable {
    /** How often each asks that keeps asking; what the peers' figures were measured with. */
    static final int PERIOD_MILLIS = 20;

    private static final double NANOS_PER_MILLI = 1e6;

    private final List<Client> clients = new ArrayList<>();
    private final ExecutorService threads;

    Crowd(int port, int size) throws IOException {
        threads = Executors.newFixedThreadPool(size);
        for (int i = 0; i < size; i++) {
            Client client = new Client(port);
            clients.add(client);
            client.connect();
        }
    }

    /** All ask at the same moment, once. */
    private List<Asked> askAtOnce(String path) throws IOException {
        CyclicBarrier together = new CyclicBarrier(clients.size());
        List<Callable<List<Asked>>> each = new ArrayList<>();
        for (Client client : clients) {
            each.add(() -> {
                together.await();
                return List.of(client.get(path));
            });
        }
        return new Asking(each, () -> {}).end();
    }

    /**
     * The same.
     *
     * @return milliseconds that the slowest had to wait
     * @throws IOException if one got no good answer
     */
    double worstAtOnce(String path) throws IOException {
        Times times = Times.of(askAtOnce(path));
        if (times.failed() > 0) {
            throw new IOException(times.failed() + " requests failed");
        }
        return times.worst();
    }

    /**
     * Each asks every 20 ms, as long as its answer does not take longer, for the paths in turn, until {@link Asking#end} is called.
     *
     * @param paths beginning with another one for each client
     */
    Asking keepAsking(List<String> paths) {
        Signal over = new Signal();
        List<Callable<List<Asked>>> each = new ArrayList<>();
        for (int i = 0; i < clients.size(); i++) {
            int number = i;
            each.add(() -> keepAsking(clients.get(number), number, paths, over));
        }
        return new Asking(each, over::give);
    }

    private List<Asked> keepAsking(Client client, int number, List<String> paths, Signal over) throws Exception {
        List<Asked> all = new ArrayList<>();
        int next = number;
        long pause = (long) number * PERIOD_MILLIS / clients.size();
        while (!over.comesWithin(pause)) {
            Asked asked = client.get(paths.get(next++ % paths.size()));
            all.add(asked);
            pause = Math.max(0, Math.round(PERIOD_MILLIS - asked.nanos() / NANOS_PER_MILLI));
        }
        return all;
    }

    /** Requests under way. */
    final class Asking {
        private final List<Future<List<Asked>>> futures = new ArrayList<>();
        private final Runnable stop;

        private Asking(List<Callable<List<Asked>>> each, Runnable stop) {
            this.stop = stop;
            each.forEach(one -> futures.add(threads.submit(one)));
        }

        /** Waits until every client has its last answer, and gives all of them. */
        List<Asked> end() throws IOException {
            stop.run();
            List<Asked> all = new ArrayList<>();
            try {
                for (Future<List<Asked>> future : futures) {
                    all.addAll(future.get());
                }
                return all;
            } catch (ExecutionException e) {
                throw new IOException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        clients.forEach(Client::close);
    }
}

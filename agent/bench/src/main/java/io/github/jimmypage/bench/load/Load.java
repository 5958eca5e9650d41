package io.github.jimmypage.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * As many requests as a server answers until somebody says that it is enough, over connections that each send the next one when they
 * have the answer to the last.
 *
 * @param port of the server
 * @param connections kept alive, one thread each
 */
public record Load(int port, int connections) {
    /** Says when to stop; returns when it is enough. */
    public interface End {
        void await() throws IOException, InterruptedException;
    }

    /**
     * Runs it.
     *
     * @param bytes of each answer
     * @return how many requests were answered
     * @throws IOException if an answer is neither 200 nor 304, or has not as many bytes
     */
    public long run(Requests requests, int bytes, End end) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        AtomicBoolean ended = new AtomicBoolean();
        try {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                counts.add(threads.submit(() -> count(requests, bytes, ended)));
            }
            end.await();
            ended.set(true);
            long sum = 0;
            for (Future<Long> count : counts) {
                sum += count.get();
            }
            return sum;
        } catch (ExecutionException e) {
            throw new IOException(requests.path() + ": " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            ended.set(true);
            threads.shutdownNow();
        }
    }

    private long count(Requests requests, int bytes, AtomicBoolean ended) throws IOException {
        try (HttpConnection connection = new HttpConnection(port)) {
            long count = 0;
            while (!ended.get()) {
                Answer answer = connection.exchange(requests.next(port));
                if (!(answer.isOk() || answer.isNotModified()) || answer.bytes() != bytes) {
                    throw new IOException("unexpected answer of " + answer.bytes() + " bytes: " + answer.head());
                }
                count++;
            }
            return count;
        }
    }

    /**
     * Asks so many times, one after the other, and opens a new connection where the server closed one, announced or not.
     *
     * @throws IOException if an answer is not 200, or a connection is closed without a single one
     */
    public void repeat(Requests requests, int times) throws IOException {
        int left = times;
        while (left > 0) {
            int answered = answered(requests, left);
            if (answered == 0) {
                throw new EOFException("the server closes connections without an answer");
            }
            left -= answered;
        }
    }

    private int answered(Requests requests, int most) throws IOException {
        int answered = 0;
        try (HttpConnection connection = new HttpConnection(port)) {
            boolean open = true;
            while (open && answered < most) {
                Answer answer = connection.exchange(requests.next(port));
                if (!answer.isOk()) {
                    throw new IOException("unexpected answer: " + answer.head());
                }
                answered++;
                open = !answer.value("connection").equals("close");
            }
            return answered;
        } catch (EOFException closed) {
            return answered;
        }
    }

    /** Asks once, on a connection of its own. */
    public Answer once(Requests requests) throws IOException {
        try (HttpConnection connection = new HttpConnection(port)) {
            return connection.exchange(requests.next(port));
        }
    }
}

package io.github.jimmypage.bench.load;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The requests of a load. Thread-safe. */
public sealed interface Requests {
    /** Where they go, without a query. */
    String path();

    /** The bytes of the next one. */
    byte[] next(int port);

    /**
     * The same one again and again.
     *
     * @param more header lines, each with its end of line
     */
    record Same(String path, String more) implements Requests {
        public Same(String path) {
            this(path, "");
        }

        @Override
        public byte[] next(int port) {
            return HttpConnection.request(port, "GET", path, more);
        }
    }

    /** By chance one of a number of pages that differ in their query. */
    record Among(String path, int number) implements Requests {
        @Override
        public byte[] next(int port) {
            return numbered(port, path, ThreadLocalRandom.current().nextInt(number));
        }
    }

    /** The same pages one after the other, and again from the first when all were asked for. */
    record InTurn(String path, int number, AtomicInteger asked) implements Requests {
        @Override
        public byte[] next(int port) {
            return numbered(port, path, asked.getAndIncrement() % number);
        }
    }

    private static byte[] numbered(int port, String path, int page) {
        return HttpConnection.request(port, path + "?page=" + page);
    }

    /** Each with a query that no other has had in this run. */
    record Different(String path) implements Requests {
        private static final AtomicLong ASKED = new AtomicLong();

        @Override
        public byte[] next(int port) {
            return HttpConnection.request(port, path + "?n=" + ASKED.incrementAndGet());
        }
    }
}

package io.github.jimmypage.bench.load;

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

    /** Each with a query that no other has had in this run. */
    record Different(String path) implements Requests {
        private static final AtomicLong ASKED = new AtomicLong();

        @Override
        public byte[] next(int port) {
            return HttpConnection.request(port, path + "?n=" + ASKED.incrementAndGet());
        }
    }
}

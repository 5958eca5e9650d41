package io.github.jimmypage.endtoend.cluster;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What was done to the pages of several nodes, with times of the one JVM that did it. Thread-safe. */
final class History {
    private final Queue<Write> writes = new ConcurrentLinkedQueue<>();
    private final Queue<Read> reads = new ConcurrentLinkedQueue<>();

    /**
     * A version of a page that was committed, as far as its writer knows.
     *
     * @param version of one page each is higher than those whose answers had come before it was begun
     */
    record Write(int node, int page, long version, long beganNanos, long returnedNanos) {}

    /** An answer that showed a version. */
    record Read(int node, int page, long version, Shown shown, long beganNanos, long returnedNanos) {}

    /** What a node said of its answer. */
    enum Shown {
        /** It was made for another request, and is said to be of the present generation. */
        FRESH,
        /** It says that it is outdated. */
        STALE,
        /** It was made for this request. */
        RENDERED
    }

    void add(Write write) {
        writes.add(write);
    }

    void add(Read read) {
        reads.add(read);
    }

    List<Write> writes() {
        return List.copyOf(writes);
    }

    List<Read> reads() {
        return List.copyOf(reads);
    }
}

package io.github.jimmypage.observe.console;

import java.util.HashMap;
import java.util.Map;

/**
 * Ends what takes too long: the server of the JDK reads and writes on a worker's thread for as long as a client likes. An
 * interrupted thread that waits for a channel closes it. Thread-safe.
 */
final class Deadlines {
    private final long limitNanos;
    private final Map<Thread, Long> begun = new HashMap<>();

    /** @param limitNanos how long one request may take, from its first byte to the last of its answer */
    Deadlines(long limitNanos) {
        this.limitNanos = limitNanos;
    }

    /**
     * The calling thread answers a request from now on. One that waited for too long finds the thread interrupted, so that those who
     * send slowly do not make others wait one after the other.
     *
     * @param sinceNanos when it came
     */
    synchronized void begins(long sinceNanos, long nowNanos) {
        if (nowNanos - sinceNanos > limitNanos) {
            Thread.currentThread().interrupt();
        } else {
            begun.put(Thread.currentThread(), sinceNanos);
            notifyAll();
        }
    }

    /** Nobody interrupts the calling thread for this request any more. */
    synchronized void ended() {
        begun.remove(Thread.currentThread());
    }

    /** Interrupts whoever is over the limit; waits while there is nobody to look after. */
    synchronized void enforce(long nowNanos) throws InterruptedException {
        while (begun.isEmpty()) {
            wait();
        }
        for (Map.Entry<Thread, Long> worker : begun.entrySet()) {
            if (nowNanos - worker.getValue() > limitNanos) {
                worker.getKey().interrupt();
            }
        }
    }
}

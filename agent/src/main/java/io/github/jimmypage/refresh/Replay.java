package io.github.jimmypage.refresh;

import io.github.jimmypage.cache.PageKey;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A replay under way: sent by one thread of ours, arriving on one of the container's. Ends once, with the first outcome that it is
 * told. Thread-safe.
 */
public final class Replay {
    /** For what goes by a proxy, which has connections of its own. */
    static final int ANY_PORT = -2;

    private static final int UNBOUND = -1;

    private final PageKey asked;
    private final PageKey found;
    private final AtomicReference<@Nullable RefreshOutcome> outcome = new AtomicReference<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile int port = UNBOUND;
    private final boolean forwarded;

    /**
     * @param asked the key that the request looked up
     * @param found the key of the page that it was given: another one where the page has variants
     * @param forwarded whether it says, as a proxy does, for whom it speaks
     */
    Replay(PageKey asked, PageKey found, boolean forwarded) {
        this.asked = asked;
        this.found = found;
        this.forwarded = forwarded;
    }

    /** The nonce counts only on a connection from this port of this machine, or on any. */
    void bind(int localPort) {
        port = localPort;
    }

    /**
     * Whether it may come from this port. A container that believes what a replay says of its client takes the port from there as
     * well: Undertow says 0, and Jetty what stands behind the address.
     */
    boolean isBoundTo(int remotePort) {
        return port == remotePort || port == ANY_PORT || (forwarded && port != UNBOUND);
    }

    /**
     * The connector of the request that is replayed.
     *
     * @param actual the port of the connector that the replay came in by, which the settings may have chosen
     */
    public int connectorPort(int actual) {
        return port == ANY_PORT ? asked.localPort() : actual;
    }

    /** The key of the page to be replaced. */
    public PageKey found() {
        return found;
    }

    /** Whether a request with these keys asks for the same page as the one that is replayed, and as the same visitor. */
    public boolean isFor(PageKey askedNow, PageKey foundNow) {
        return asked.equals(askedNow) && found.equals(foundNow);
    }

    /** Says how it ended; only the first word counts. */
    public void end(RefreshOutcome how) {
        if (outcome.compareAndSet(null, how)) {
            ended.countDown();
        }
    }

    /** Waits for the outcome; null when there was none in time. */
    @Nullable
    RefreshOutcome await(long nanos) throws InterruptedException {
        return ended.await(Math.max(0, nanos), TimeUnit.NANOSECONDS) ? outcome.get() : null;
    }
}

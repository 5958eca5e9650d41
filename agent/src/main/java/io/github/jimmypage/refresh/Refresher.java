package io.github.jimmypage.refresh;

import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.PageKey;
import io.github.jimmypage.config.LocalUrl;
import io.github.jimmypage.log.Log;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Renders stale pages again, off the client's thread, by sending the same GET to the application's own connector.
 *
 * <p>A replay and not a call of the servlet on a detached request: only so do filters run, with what they put into thread-locals,
 * and no object of a request that the container has recycled is touched (KNOWN_BUGS 14). Pages wait in one queue, first come,
 * first served, so that a page asked for often takes no turn of one asked for rarely. Thread-safe.
 */
public final class Refresher {
    private static final Logger LOG = Log.of(Refresher.class);
    private static final int MAX_QUEUED = 10_000;

    private final PageCache cache;
    private final Replays replays = new Replays();
    private final ReplayConnections connections;
    private final RefreshLocks locks = new RefreshLocks();
    private final RefreshFailures failures;
    private final LinkedBlockingQueue<Queued> queue = new LinkedBlockingQueue<>(MAX_QUEUED);
    private final AtomicBoolean impossibleSaid = new AtomicBoolean();
    private volatile RefreshPolicy policy;

    /** A page that waits for its turn, with the lock it holds. */
    record Queued(RefreshTask task, RefreshLocks.Lease lease) {}

    /** @param housekeeping runs the upkeep of bounded tables */
    public Refresher(PageCache cache, RefreshPolicy policy, Executor housekeeping) {
        this(cache, policy, housekeeping, new ReplayConnections(ReplayConnections.USUAL_IDLE));
    }

    Refresher(PageCache cache, RefreshPolicy policy, Executor housekeeping, ReplayConnections connections) {
        this.connections = connections;
        this.cache = cache;
        this.policy = policy;
        this.failures = new RefreshFailures(cache.ticker(), housekeeping);
    }

    RefreshPolicy policy() {
        return policy;
    }

    /** Takes over changed settings. */
    public void reconfigure(RefreshPolicy changed) {
        policy = changed;
    }

    /** The loop that starts refreshes; to be run by one thread of the agent's, made in premain. */
    public Runnable dispatcher() {
        return new RefreshDispatcher(this, queue, connections);
    }

    /**
     * Where the replay of a request goes.
     *
     * @param address of this machine, as a literal, on which the connector accepted the request; null or empty when it does not say
     * @param port of the connector; 0 or less when it does not say
     * @param tls whether the request came by TLS
     * @param serverName as the client knows it
     * @return null when there is no way
     */
    public @Nullable Connector connector(@Nullable String address, int port, boolean tls, String serverName) {
        LocalUrl origin = policy.origin();
        if (!origin.isNone()) {
            return new Connector(origin.address(), origin.port(), origin.tls() ? serverName : null, true);
        }
        if (address == null || address.isEmpty() || port <= 0) {
            return null;
        }
        return new Connector(address, port, tls ? serverName : null, false);
    }

    /** A request for this page cannot be sent again. */
    public void cannotBeSent(PageKey found) {
        sayImpossible(
                found,
                "the request cannot be sent again; if it is for want of an address that the connector listens on,"
                        + " jimmypage.refresh.origin can name one");
    }

    /** A request has to render this page because its refresh is {@linkplain RefreshState#IMPOSSIBLE impossible}. */
    public void rendersForWantOfARefresh(PageKey found) {
        String why = failures.impossible(found);
        if (why != null) {
            sayImpossible(found, why);
        }
    }

    /** What is going on about a page. */
    public RefreshState stateOf(PageKey found) {
        RefreshState state = failures.stateOf(found);
        return state == RefreshState.IDLE && isUnderWay(found) ? RefreshState.RUNNING : state;
    }

    /** Whether a refresh of the page would begin if it were asked for: none is under way, and no back-off runs. */
    public boolean isWanted(PageKey found) {
        return !isUnderWay(found) && failures.isRetryDue(found);
    }

    boolean isUnderWay(PageKey found) {
        return locks.isTaken(found, cache.ticker().nanos());
    }

    /** Asks for a refresh. One that is under way already, or finds the queue full, is left at that. */
    public void request(RefreshTask task) {
        long now = cache.ticker().nanos();
        RefreshLocks.Lease lease =
                locks.take(task.found(), now, policy.lockExpires().toNanos());
        if (lease != null && !queue.offer(new Queued(task, lease))) {
            locks.release(task.found(), lease);
        }
    }

    /** An ordinary request rendered and stored the page: what failed before may be tried again. */
    public void rendered(PageKey found) {
        if (failures.stateOf(found) == RefreshState.FAILING) {
            failures.forget(found);
        }
    }

    /**
     * A request came with a nonce.
     *
     * @return the replay that it is, or null when the nonce was made up, is used up, or came from elsewhere
     */
    public @Nullable Replay arrived(String nonce, int remotePort) {
        return replays.arrive(nonce, remotePort);
    }

    /** A web application stopped: what waits for it is dropped, and no connection is kept that its server might wait for. */
    public void removeContext(int context) {
        for (Queued queued : queue) {
            if (queued.task().found().context() == context && queue.remove(queued)) {
                locks.release(queued.task().found(), queued.lease());
            }
        }
        connections.closeIdle();
    }

    /** Whether the page still needs it; others may have rendered it while it waited. */
    boolean isStillOfUse(Queued queued) {
        return cache.policy().isOn() && cache.isStale(queued.task().found());
    }

    /** Runs one refresh to its end. Never throws. */
    void run(Queued queued) {
        PageKey found = queued.task().found();
        RefreshOutcome outcome = RefreshOutcome.FAILED;
        try {
            outcome = new ReplayRun(replays, connections, policy.timeout()).run(queued.task());
        } catch (Throwable failure) {
            LOG.debug("a refresh of {} failed", found, failure);
        } finally {
            ended(found, outcome, queued.task().request());
            locks.release(found, queued.lease());
        }
    }

    /** Gives up a turn without a replay. */
    void skip(Queued queued) {
        locks.release(queued.task().found(), queued.lease());
    }

    private void ended(PageKey found, RefreshOutcome outcome, ReplayRequest request) {
        cache.explain("refresh " + outcome.label(), found);
        if (cache.isContextRemoved(found.context())) {
            // Its web application stopped meanwhile, which is no failure of anything.
            return;
        }
        switch (outcome) {
            case STORED -> failures.forget(found);
            case REFUSED -> gone(found);
            case ADDRESS_READ -> {
                gone(found);
                sayImpossible(found, outcome.label());
            }
            case FAILED -> failures.add(found, null, policy.backoff());
            // Said when somebody has to render it: an application that is about to stop turns replays away as well.
            case NOT_SEEN, MISMATCH ->
                failures.add(found, outcome.label() + ", sent to " + request.connector(), policy.backoff());
        }
    }

    private void gone(PageKey found) {
        failures.forget(found);
        cache.remove(found);
    }

    private void sayImpossible(PageKey page, String why) {
        if (impossibleSaid.compareAndSet(false, true)) {
            LOG.info(
                    "{} cannot be rendered in the background ({}): the next request renders it. This is said once; other pages"
                            + " may be the same",
                    page,
                    why);
        }
    }
}

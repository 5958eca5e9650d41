package io.github.jimmypage.refresh;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.Page;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.PageKey;
import io.github.jimmypage.cache.WriteOrigin;
import io.github.jimmypage.config.LocalUrl;
import io.github.jimmypage.log.Log;
import io.github.jimmypage.log.SeldomLog;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Renders stale pages again, off the client's thread, by sending the same GET to the application's own connector.
 *
 * <p>A replay and not a call of the servlet on a detached request: only so do filters run, with what they put into thread-locals,
 * and no object of a request that the container has recycled is touched (KNOWN_BUGS 14). Pages wait in one queue, first come,
 * first served, so that a page asked for often takes no turn of one asked for rarely; those that nobody asked for come {@link Ahead
 * after} them. Thread-safe.
 */
public final class Refresher {
    private static final Logger LOG = Log.of(Refresher.class);
    private static final int MAX_QUEUED = 10_000;
    private static final long NANOS_BETWEEN_WARNINGS = TimeUnit.MINUTES.toNanos(1);

    private final PageCache cache;
    private final Replays replays = new Replays();
    private final ReplayConnections connections;
    private final RefreshLocks locks = new RefreshLocks();
    private final RefreshFailures failures;
    private final LinkedBlockingQueue<Queued> queue = new LinkedBlockingQueue<>(MAX_QUEUED);
    private final RefreshDispatcher dispatcher;
    private final WantedPages wanted;
    private final Ahead ahead;
    private final SeldomLog failed = new SeldomLog(LOG, NANOS_BETWEEN_WARNINGS);
    private final AtomicBoolean impossibleSaid = new AtomicBoolean();
    /** Made with the first of them, so that a start does not load its classes. */
    private volatile @Nullable RefreshOutcomes outcomes;

    private volatile RefreshPolicy policy;

    /** A page that waits for its turn, with the lock it holds, and whether no client asked for it. */
    record Queued(RefreshTask task, RefreshLocks.Lease lease, boolean isUnasked) {}

    /** @param housekeeping runs the upkeep of bounded tables */
    public Refresher(PageCache cache, RefreshPolicy policy, Executor housekeeping) {
        this(cache, policy, housekeeping, new ReplayConnections(ReplayConnections.USUAL_IDLE));
    }

    Refresher(PageCache cache, RefreshPolicy policy, Executor housekeeping, ReplayConnections connections) {
        this.connections = connections;
        this.dispatcher = new RefreshDispatcher(this, queue, connections);
        this.cache = cache;
        this.policy = policy;
        this.failures = new RefreshFailures(cache.ticker(), housekeeping);
        this.wanted = new WantedPages(cache.ticker(), policy.ahead(), housekeeping);
        this.ahead = new Ahead(cache, wanted, housekeeping);
        cache.generation().addListener(new Generation.Listener() {
            @Override
            public void bumped(long generation, BumpCause cause, Set<String> tables, @Nullable WriteOrigin origin) {
                beginAhead();
            }
        });
    }

    RefreshPolicy policy() {
        return policy;
    }

    /**
     * Whether a private page of this path may be rendered behind its user's back: what that does as the user he never sees, so
     * somebody must have said that it does nothing.
     */
    public boolean mayReplayPrivate(String path) {
        return policy.privatePaths().matches(path);
    }

    /** Takes over changed settings. */
    public void reconfigure(RefreshPolicy changed) {
        policy = changed;
        wanted.resize(changed.ahead());
        dispatcher.wake();
    }

    /** How many refreshes ended how. */
    public RefreshOutcomes outcomes() {
        RefreshOutcomes present = outcomes;
        if (present == null) {
            synchronized (this) {
                present = outcomes;
                if (present == null) {
                    present = new RefreshOutcomes();
                    outcomes = present;
                }
            }
        }
        return present;
    }

    /** What is known of pages that clients ask for. */
    public WantedPages wanted() {
        return wanted;
    }

    /** Forgets which pages clients ask for, and how. */
    public void forgetWanted() {
        wanted.clear();
    }

    /** The loop that starts refreshes; to be run by one thread of the agent's, made in premain. */
    public Runnable dispatcher() {
        return dispatcher;
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
    boolean isWanted(PageKey found) {
        return !isUnderWay(found) && failures.isRetryDue(found);
    }

    boolean isUnderWay(PageKey found) {
        return locks.isTaken(found, cache.ticker().nanos());
    }

    /** The right to ask for a refresh of the page; null when none is wanted, or another request has it. */
    public @Nullable RefreshClaim claim(PageKey found) {
        RefreshLocks.Lease lease = isWanted(found) ? lease(found) : null;
        return lease == null ? null : new RefreshClaim(this, found, lease);
    }

    private RefreshLocks.@Nullable Lease lease(PageKey found) {
        return locks.take(found, cache.ticker().nanos(), policy.lockExpires().toNanos());
    }

    void release(PageKey found, RefreshLocks.Lease lease) {
        locks.release(found, lease);
    }

    void enqueue(Queued queued) {
        if (queue.offer(queued)) {
            dispatcher.wake();
        } else {
            skip(queued);
        }
    }

    private void beginAhead() {
        if (ahead.begin()) {
            dispatcher.wake();
        }
    }

    /** The next page of those that no client asked for, or null when there is none; to be called by the dispatcher alone. */
    @Nullable
    Queued nextUnasked() {
        for (Wanted next = ahead.next(); next != null; next = ahead.next()) {
            PageKey found = next.task().found();
            RefreshLocks.Lease lease = failures.isRetryDue(found) ? lease(found) : null;
            if (lease != null) {
                return new Queued(next.task(), lease, true);
            }
        }
        return null;
    }

    /** Whether {@link #nextUnasked} may give something, though it gave nothing. */
    boolean hasUnaskedBegun() {
        return ahead.hasBegun();
    }

    /** How long {@link #nextUnasked} will give nothing, unless the dispatcher is woken. */
    long nanosToUnasked() {
        return ahead.nanosToNext();
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
        wanted.removeContext(context);
        connections.closeIdle();
    }

    /** Whether the page still needs it; others may have rendered it while it waited. */
    boolean isStillOfUse(Queued queued) {
        return queued.isUnasked()
                || (cache.policy().isOn() && cache.isStale(queued.task().found()));
    }

    /** Runs one refresh to its end. Never throws. */
    void run(Queued queued) {
        PageKey found = queued.task().found();
        RefreshOutcome outcome = RefreshOutcome.FAILED;
        long startNanos = cache.ticker().nanos();
        if (!locks.renew(found, queued.lease(), startNanos, policy.lockExpires().toNanos())) {
            // It waited for so long that another has taken its place.
            return;
        }
        try {
            outcome = new ReplayRun(replays, connections, policy.timeout()).run(queued.task());
        } catch (Throwable failure) {
            LOG.debug("a refresh of {} failed", found, failure);
        } finally {
            if (queued.isUnasked()) {
                endedUnasked(found, outcome);
            } else {
                ended(found, outcome, queued.task().request());
            }
            outcomes().add(outcome);
            locks.release(found, queued.lease());
            if (isOutdatedAlready(found, startNanos)) {
                beginAhead();
            }
        }
    }

    /**
     * Whether a bump has outdated even the new page: the round that followed it found the page locked. An old page that still stands
     * there must not count, or what is stored under another key now would be rendered for ever.
     */
    private boolean isOutdatedAlready(PageKey found, long startNanos) {
        Page page = cache.outdated(found);
        return page != null && page.renderedNanos() - startNanos >= 0;
    }

    /** Gives up a turn without a replay. */
    void skip(Queued queued) {
        locks.release(queued.task().found(), queued.lease());
    }

    /** It was sent as by nobody: what came of it says nothing of what will come of a client's request. */
    private void endedUnasked(PageKey found, RefreshOutcome outcome) {
        cache.explain("refresh ahead " + outcome.label(), found);
        if (!cache.policy().isOn()) {
            return;
        }
        ahead.ended(found, outcome, policy.backoff());
        if (outcome == RefreshOutcome.STORED) {
            failures.forget(found);
        }
    }

    private void ended(PageKey found, RefreshOutcome outcome, ReplayRequest request) {
        cache.explain("refresh " + outcome.label(), found);
        if (cache.isContextRemoved(found.context()) || !cache.policy().isOn()) {
            // Its web application stopped meanwhile, or the agent was switched off, which is no failure of anything.
            return;
        }
        switch (outcome) {
            case STORED -> failures.forget(found);
            case REFUSED -> gone(found);
            case ADDRESS_READ -> {
                gone(found);
                sayImpossible(found, outcome.label());
            }
            case FAILED -> {
                failures.add(found, null, policy.backoff());
                failed.warn(
                        cache.ticker().nanos(),
                        "the refresh of a page of {} failed: its previous page is served for at most"
                                + " jimmypage.stale.on-error-seconds and tried again; jimmypage.log.level=debug tells more",
                        found.path());
            }
            // Said when somebody has to render it: an application that is about to stop turns replays away as well.
            case NOT_SEEN, MISMATCH -> failures.add(found, why(outcome, request.connector()), policy.backoff());
        }
    }

    /** Why the refresh of a page is impossible, and what can be done where that is known. */
    static String why(RefreshOutcome outcome, Connector connector) {
        return outcome.label() + ", sent to " + connector
                + (outcome == RefreshOutcome.NOT_SEEN && !connector.named()
                        ? "; if that is no HTTP connector of this server, jimmypage.refresh.origin can name one"
                        : "");
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

package io.github.jimmypage.cluster;

import io.github.jimmypage.cache.Ticker;
import io.github.jimmypage.cluster.SharedStore.Acknowledgement;
import io.github.jimmypage.cluster.SharedStore.Position;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Which bumps of this node the others have said that they heard ({@code cluster.strict}). Whoever wrote waits until every node that held a
 * lease then has said so, and no longer than {@code cluster.max-lag} after the server's answer: a node is confirmed by heartbeats
 * alone that it sent before the bump, and serves for that long after sending one, so one that has not heard by then serves nothing.
 * Without I/O; thread-safe.
 */
final class Acknowledgements {
    /** Names of nodes that may be remembered: beyond it there were many restarts, and all are forgotten. */
    private static final int MAX_NODES = 1000;

    /** A name that no node has. */
    private static final String FORGOTTEN = "";

    private final Ticker ticker;
    private final Disturbance disturbance;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Unsettled> unsettled = new ArrayDeque<>();
    /** Up to where each node has heard: it may say so before this node has read the server's answer. */
    private final Map<String, Position> latest = new HashMap<>();

    private long settled;
    private boolean trusted;
    private long trustedFromNanos;

    Acknowledgements(Ticker ticker, Disturbance disturbance) {
        this.ticker = ticker;
        this.disturbance = disturbance;
    }

    /**
     * Bumps that were told together.
     *
     * @param upTo the last of them, as the outbox counts
     * @param missing nodes that have not said that they heard
     */
    private record Unsettled(long upTo, Position position, Set<String> missing, long untilNanos) {
        boolean isOver(long now) {
            return missing.isEmpty() || untilNanos - now < 0;
        }
    }

    /**
     * A connection is new: data from before may stand behind it, which give numbers a second time and know fewer nodes. What was said of
     * them counts no more, and whoever may have been forgotten is waited for.
     */
    void reconnected() {
        lock.lock();
        try {
            latest.clear();
            trusted = false;
        } finally {
            lock.unlock();
        }
    }

    /**
     * A bump was told. To be called before whoever waits for that goes on.
     *
     * @param others nodes that were there
     * @param mostNanos how long to wait for them
     */
    void expect(long upTo, Position position, Set<String> others, long mostNanos) {
        lock.lock();
        try {
            Set<String> missing = new HashSet<>();
            for (String other : others) {
                if (!covers(latest.get(other), position)) {
                    missing.add(other);
                }
            }
            long now = ticker.nanos();
            if (!trusted) {
                trusted = true;
                trustedFromNanos = now + mostNanos;
            }
            if (trustedFromNanos - now >= 0) {
                missing.add(FORGOTTEN);
            }
            settleWhatIsOver(now);
            unsettled.add(new Unsettled(upTo, position, missing, now + mostNanos));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A node has heard everything up to there. */
    void arrived(Acknowledgement acknowledgement) {
        lock.lock();
        try {
            if (latest.size() >= MAX_NODES) {
                latest.clear();
            }
            Position position = acknowledgement.position();
            latest.put(acknowledgement.node(), position);
            for (Unsettled bumps : unsettled) {
                if (covers(position, bumps.position())) {
                    bumps.missing().remove(acknowledgement.node());
                }
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until all bumps up to this one are settled. An interrupt is kept for the caller, and changes nothing here. */
    void await(long upTo) {
        boolean interrupted = false;
        lock.lock();
        try {
            while (settled < upTo) {
                Unsettled first = unsettled.peek();
                if (first == null) {
                    return;
                }
                long now = ticker.nanos();
                if (first.isOver(now)) {
                    settle(first);
                } else {
                    try {
                        changed.awaitNanos(first.untilNanos() - now + 1);
                    } catch (InterruptedException early) {
                        interrupted = true;
                    }
                }
            }
        } finally {
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Nobody may be waiting for it: while this node is overdue nobody does. */
    private void settleWhatIsOver(long now) {
        for (Unsettled first = unsettled.peek(); first != null && first.isOver(now); first = unsettled.peek()) {
            settle(first);
        }
    }

    /** Bumps of which it is not known yet that all have heard. */
    int unsettled() {
        lock.lock();
        try {
            return unsettled.size();
        } finally {
            lock.unlock();
        }
    }

    private void settle(Unsettled first) {
        unsettled.remove();
        settled = first.upTo();
        changed.signalAll();
        if (first.missing().isEmpty()) {
            disturbance.ends("all nodes say again that they have heard of writes,");
        } else {
            disturbance.begins(
                    "of the nodes that hold a lease " + first.missing().size()
                            + " did not say within cluster.max-lag that they have heard of a write",
                    "they serve nothing until they have, and commits here wait for them until their lease is over");
        }
    }

    private static boolean covers(@Nullable Position reached, Position position) {
        return reached != null && reached.epoch().equals(position.epoch()) && reached.number() >= position.number();
    }
}

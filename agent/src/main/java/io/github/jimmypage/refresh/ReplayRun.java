package io.github.jimmypage.refresh;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One replay from its nonce to its outcome. Used by one thread. */
final class ReplayRun {
    private final Replays replays;
    private final ReplayConnections connections;
    private final long deadline;
    private boolean late;
    private boolean overloaded;

    ReplayRun(Replays replays, ReplayConnections connections, Duration timeout) {
        this.replays = replays;
        this.connections = connections;
        this.deadline = System.nanoTime() + timeout.toNanos();
    }

    /** Sends it and waits for what becomes of it; success is what the container's thread says, not a status. */
    RefreshOutcome run(RefreshTask task) throws InterruptedException {
        ReplayRequest request = task.request();
        Replay replay = new Replay(task.asked(), task.found(), request.isForwarded());
        String nonce = replays.expect(replay);
        try {
            return run(replay, request, nonce);
        } finally {
            // Whatever happened here, it counts no more.
            replays.forget(nonce);
        }
    }

    private RefreshOutcome run(Replay replay, ReplayRequest request, String nonce) throws InterruptedException {
        Connector connector = request.connector();
        byte[] head = request.head(nonce);
        ReplayConnections.Lent kept = connections.kept(connector, deadline);
        if (kept != null) {
            send(head, replay, kept);
            if (!replays.isExpected(nonce) || isOutOfTime()) {
                return ended(replay, nonce, kept);
            }
            // The server had closed it meanwhile, which is its good right.
            connections.close(kept);
        }
        ReplayConnections.Lent opened = opened(connector);
        if (opened != null) {
            send(head, replay, opened);
        }
        return ended(replay, nonce, opened);
    }

    private ReplayConnections.@Nullable Lent opened(Connector connector) {
        try {
            return connections.open(connector, deadline);
        } catch (SocketTimeoutException tooSlow) {
            late = true;
            return null;
        } catch (IOException unreachable) {
            return null;
        }
    }

    private void send(byte[] head, Replay replay, ReplayConnections.Lent lent) {
        ReplayConnection connection = lent.connection();
        replay.bind(connection.connector().named() ? Replay.ANY_PORT : connection.localPort());
        try {
            connection.exchange(head);
            overloaded = connection.isRefusedForNow();
        } catch (SocketTimeoutException tooSlow) {
            late = true;
        } catch (IOException broken) {
            // What became of it is known on the other side, if it arrived.
        }
    }

    private RefreshOutcome ended(Replay replay, String nonce, ReplayConnections.@Nullable Lent lent)
            throws InterruptedException {
        RefreshOutcome outcome = null;
        try {
            if (replays.forget(nonce)) {
                outcome = isOutOfTime() || overloaded ? RefreshOutcome.FAILED : RefreshOutcome.NOT_SEEN;
                return outcome;
            }
            outcome = replay.await(deadline - System.nanoTime());
            return outcome == null ? RefreshOutcome.FAILED : outcome;
        } finally {
            if (lent != null && outcome != null) {
                connections.giveBack(lent);
            } else if (lent != null) {
                connections.close(lent);
            }
        }
    }

    private boolean isOutOfTime() {
        return late || deadline - System.nanoTime() <= 0;
    }
}

package io.github.jimmypage.refresh;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** One replay from its nonce to its outcome. Used by one thread. */
final class ReplayRun {
    private final Replays replays;
    private final long deadline;

    ReplayRun(Replays replays, Duration timeout) {
        this.replays = replays;
        this.deadline = System.nanoTime() + timeout.toNanos();
    }

    /** Sends it and waits for what becomes of it; success is what the container's thread says, not a status. */
    RefreshOutcome run(RefreshTask task) throws InterruptedException {
        Replay replay = new Replay(task.asked(), task.found());
        String nonce = replays.expect(replay);
        boolean outOfTime = false;
        try (ReplayConnection connection = ReplayConnection.open(task.request(), deadline)) {
            replay.bind(connection.localPort());
            connection.exchange(task.request().head(nonce));
        } catch (SocketTimeoutException late) {
            outOfTime = true;
        } catch (IOException broken) {
            // What became of it is known on the other side, if it arrived.
        }
        boolean neverArrived = replays.forget(nonce);
        if (neverArrived) {
            return outOfTime ? RefreshOutcome.FAILED : RefreshOutcome.NOT_SEEN;
        }
        RefreshOutcome outcome = replay.await(deadline - System.nanoTime());
        return outcome == null ? RefreshOutcome.FAILED : outcome;
    }
}

package io.github.jimmypage.cluster;

import io.github.jimmypage.cache.Ticker;
import io.github.jimmypage.cluster.Agreement.Asked;
import io.github.jimmypage.cluster.SharedStore.Heard;
import io.github.jimmypage.cluster.SharedStore.Placed;
import io.github.jimmypage.cluster.SharedStore.Position;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** The thread that tells bumps and sends heartbeats, on one connection. */
final class Talking implements Runnable {
    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final String CONSEQUENCE =
            "no pages are served until this is over, the application renders; what it writes is told to the others then";

    private final Pace pace;
    private final String node;
    private final SharedStore store;
    private final Agreement agreement;
    private final Outbox outbox;
    private final StartSignal start;
    private final Acknowledgements acknowledgements;
    private final Listening listening;
    private final Departure departure;
    private final Logger log;
    private final Ticker ticker;
    private final Disturbance disturbance;
    private boolean joined;
    private final AtomicLong connections = new AtomicLong();
    private volatile long nodes;

    Talking(
            Pace pace,
            String node,
            SharedStore store,
            Agreement agreement,
            Outbox outbox,
            Acknowledgements acknowledgements,
            StartSignal start,
            Listening listening,
            Departure departure,
            Logger log,
            Ticker ticker) {
        this.pace = pace;
        this.node = node;
        this.store = store;
        this.agreement = agreement;
        this.outbox = outbox;
        this.acknowledgements = acknowledgements;
        this.start = start;
        this.listening = listening;
        this.departure = departure;
        this.log = log;
        this.ticker = ticker;
        this.disturbance = new Disturbance(log, ticker);
    }

    long reconnects() {
        return Math.max(0, connections.get() - 1);
    }

    long nodes() {
        return nodes;
    }

    /** What keeps this node from the others, as far as it is known; null for nothing. */
    @Nullable
    String trouble() {
        return disturbance.reason();
    }

    @Override
    public void run() {
        try {
            start.await();
            while (true) {
                talkSafely();
                departure.pauseBeforeTrying(RETRY_NANOS);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever it fails of: who does not talk any more serves nothing any more, and the others hear nothing of its writes. */
    private void talkSafely() throws InterruptedException {
        try {
            talkOnce();
        } catch (InterruptedException ended) {
            throw ended;
        } catch (Throwable unforeseen) {
            listening.otherConnectionWorks(false);
            departure.reachable(false);
            disturbance.beginsUnforeseen(unforeseen, CONSEQUENCE);
        }
    }

    private void talkOnce() throws InterruptedException {
        try (SharedStore.Commands commands = store.connect()) {
            departure.reachable(true);
            if (connections.getAndIncrement() > 0) {
                // Where another server took over, the subscription may still lead to the one before.
                listening.renew();
            }
            agreement.reconnected();
            acknowledgements.reconnected();
            while (true) {
                beat(commands);
                isPresent();
                tellUntil(ticker.nanos() + pauseNanos(), commands);
                sayFarewellIfQuiet(commands);
            }
        } catch (ClusterException failed) {
            listening.otherConnectionWorks(false);
            departure.reachable(false);
            disturbance.begins(String.valueOf(failed.getMessage()), CONSEQUENCE);
        }
    }

    private long pauseNanos() {
        long heartbeat = pace.heartbeatNanos();
        return departure.isAskedFor() ? Math.min(heartbeat, Departure.QUIET_NANOS) : heartbeat;
    }

    /** A heartbeat was answered, so that this node holds a lease. */
    private void isPresent() {
        departure.present();
        agreement.departed(false);
    }

    private void sayFarewellIfQuiet(SharedStore.Commands commands) throws ClusterException, InterruptedException {
        if (!departure.begins()) {
            return;
        }
        if (outbox.pending() > 0) {
            departure.present();
            return;
        }
        // Nobody who writes waits for this node any more (cluster.strict), so it serves nothing from here on.
        agreement.departed(true);
        commands.farewell();
        departure.said();
    }

    private void beat(SharedStore.Commands commands) throws ClusterException {
        Asked asked = agreement.asks();
        Heard heard = commands.heartbeat();
        nodes = heard.nodes();
        listening.otherConnectionWorks(true);
        if (joined && agreement.lagNanos() > pace.maxLagNanos()) {
            disturbance.begins("this node had no word of the others for longer than cluster.max-lag", CONSEQUENCE);
        }
        long made = agreement.caughtUp();
        if (agreement.answered(asked, heard.position())) {
            listening.renew();
        }
        Position reached = agreement.reached();
        if (agreement.caughtUp() != made && reached != null) {
            // What was not heard is made up for: whoever waits for that need not wait any longer.
            commands.acknowledge(reached);
        }
        if (!agreement.isConfirmed()) {
            return;
        }
        if (joined) {
            disturbance.ends("this node hears the others again, and may serve pages,");
        } else {
            joined = true;
            log.info("cluster: node {} of {} by {}", node, nodes, commands.server());
            disturbance.ends("joined");
        }
    }

    private void tellUntil(long endNanos, SharedStore.Commands commands) throws ClusterException, InterruptedException {
        long left = endNanos - ticker.nanos();
        while (left > 0) {
            Outbox.Batch batch = outbox.take(left);
            if (batch != null) {
                tell(batch, commands);
            }
            left = endNanos - ticker.nanos();
        }
    }

    private void tell(Outbox.Batch batch, SharedStore.Commands commands) throws ClusterException {
        boolean told = false;
        try {
            if (batch.heard() != null) {
                commands.acknowledge(batch.heard());
            }
            if (batch.tellsNews()) {
                Placed placed = commands.bump(batch.news());
                if (batch.news().acknowledged()) {
                    acknowledgements.expect(batch.upTo(), placed.position(), placed.others(), pace.maxLagNanos());
                }
            }
            told = true;
        } finally {
            if (told) {
                outbox.told(batch);
            } else {
                outbox.putBack(batch);
            }
        }
    }
}

package io.github.jimmypage.cluster;

import io.github.jimmypage.cache.Ticker;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The thread that hears of bumps, on a connection of its own. Without it heartbeats find out what was missed, later. */
final class Listening implements Runnable {
    private static final long RETRY_MILLIS = 250;

    /** Failures in a row while the other connection works: then it is something of this one's own. */
    private static final int FAILURES_TO_TELL = 4;

    /** A subscription that was quiet for as long as this was a good one, though it proved nothing. */
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final String CONSEQUENCE = "bumps of other nodes are heard with the next heartbeat, as bumps of *";

    private final SharedStore store;
    private final Agreement agreement;
    private final Consumer<SharedStore.Bump> heard;
    private final Acknowledgements acknowledgements;
    private final StartSignal start;
    private final Disturbance disturbance;
    private final Ticker ticker;
    private volatile SharedStore.@Nullable Subscription present;
    private final AtomicLong connections = new AtomicLong();
    private volatile boolean otherConnectionWorks;
    private int failures;
    /** Whether the last subscription ended before anything on it was understood: that there is one again proves nothing then. */
    private boolean doubtful;

    /** @param heard is told of each bump after the generation has moved for it */
    Listening(
            SharedStore store,
            Agreement agreement,
            Consumer<SharedStore.Bump> heard,
            Acknowledgements acknowledgements,
            StartSignal start,
            Disturbance disturbance,
            Ticker ticker) {
        this.store = store;
        this.agreement = agreement;
        this.heard = heard;
        this.acknowledgements = acknowledgements;
        this.start = start;
        this.disturbance = disturbance;
        this.ticker = ticker;
    }

    long reconnects() {
        return Math.max(0, connections.get() - 1);
    }

    /** Bumps got lost on this connection: it is to be made anew. For any thread. */
    void renew() {
        SharedStore.Subscription doubtful = present;
        if (doubtful != null) {
            doubtful.close();
        }
    }

    /** Whether heartbeats are answered. Where they are not, there is one reason for both, and it has been told. */
    void otherConnectionWorks(boolean works) {
        otherConnectionWorks = works;
    }

    @Override
    public void run() {
        try {
            start.await();
            while (true) {
                listenSafely();
                Thread.sleep(RETRY_MILLIS);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever it fails of, it is tried again. */
    private void listenSafely() {
        try {
            listenOnce();
        } catch (Throwable unforeseen) {
            if (failsOften()) {
                disturbance.beginsUnforeseen(unforeseen, CONSEQUENCE);
            }
        }
    }

    private void listenOnce() {
        try (SharedStore.Subscription subscription = store.subscribe()) {
            present = subscription;
            connections.incrementAndGet();
            agreement.reconnected();
            acknowledgements.reconnected();
            if (!doubtful) {
                hears();
            }
            hear(subscription);
        } catch (ClusterException failed) {
            if (failsOften()) {
                disturbance.begins(String.valueOf(failed.getMessage()), CONSEQUENCE);
            }
        } finally {
            present = null;
        }
    }

    private void hear(SharedStore.Subscription subscription) throws ClusterException {
        long begun = ticker.nanos();
        doubtful = true;
        try {
            while (true) {
                SharedStore.Told told = subscription.next();
                if (doubtful) {
                    doubtful = false;
                    hears();
                }
                if (told instanceof SharedStore.Bump bump) {
                    agreement.heard(bump);
                    heard.accept(bump);
                } else if (told instanceof SharedStore.Acknowledgement said) {
                    acknowledgements.arrived(said);
                }
            }
        } finally {
            if (ticker.nanos() - begun >= QUIET_NANOS) {
                doubtful = false;
                failures = 0;
            }
        }
    }

    private void hears() {
        failures = 0;
        disturbance.ends("bumps of other nodes are heard at once again,");
    }

    private boolean failsOften() {
        failures = otherConnectionWorks ? failures + 1 : 0;
        return failures >= FAILURES_TO_TELL;
    }
}

package io.github.jimmypage.cluster;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.Confirmation;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.Recording;
import io.github.jimmypage.cache.Ticker;
import io.github.jimmypage.cache.WriteOrigin;
import io.github.jimmypage.cluster.SharedStore.Position;
import io.github.jimmypage.config.Settings;
import io.github.jimmypage.log.Log;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * This JVM as one node among several: what it has to tell, what it hears, and whether it may serve pages. Thread-safe.
 *
 * <p>Its two threads are made in {@code premain}, and touch neither network nor client library before the host has started: they wait
 * for the first bump or the first request, and for no longer than a second.
 */
public final class Cluster implements Generation.Listener {
    private static final Logger LOG = Log.of(Cluster.class);

    private static final long LEAVING_SECONDS = 5;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final ClusterSettings settings;
    private final Pace pace;
    private final String node;
    private final Agreement agreement;
    private final Outbox outbox;
    private final Acknowledgements acknowledgements;
    private final StartSignal start = new StartSignal();
    private final Departure departure = new Departure();
    private final Talking talking;
    private final Listening listening;

    private Cluster(
            ClusterSettings settings,
            Pace pace,
            SharedStore store,
            String node,
            Generation generation,
            ForeignWriters writers,
            Ticker ticker) {
        this.settings = settings;
        this.pace = pace;
        this.node = node;
        this.agreement = new Agreement(ticker, pace, node, news -> {
            writers.writing(news.mark());
            generation.bump(BumpCause.CLUSTER, news.tables());
        });
        this.outbox = new Outbox(ticker, agreement::overdue, settings.strict());
        this.acknowledgements = new Acknowledgements(ticker, new Disturbance(LOG, ticker));
        this.listening = new Listening(
                store,
                agreement,
                bump -> hear(bump, writers),
                acknowledgements,
                start,
                new Disturbance(LOG, ticker),
                ticker);
        this.talking = new Talking(
                pace, node, store, agreement, outbox, acknowledgements, start, listening, departure, LOG, ticker);
    }

    /**
     * Takes part from now on, by threads of this factory. The listeners of the generation that were there before hear of bumps first.
     *
     * @param writers is told of the clients of other nodes
     */
    public static Cluster join(
            Settings settings, PageCache cache, ForeignWriters writers, Ticker ticker, ThreadFactory threads) {
        ClusterSettings own = ClusterSettings.of(settings);
        // Not secret, and SecureRandom must not be woken here.
        String node = Long.toHexString(new Random().nextLong()) + Long.toHexString(ticker.nanos());
        Cluster cluster = new Cluster(
                own, Pace.of(settings), new LaterStore(own, node), node, cache.generation(), writers, ticker);
        cache.confirmedBy(cluster.new Asked());
        cache.generation().addListener(cluster);
        threads.newThread(cluster.talking).start();
        threads.newThread(cluster.listening).start();
        return cluster;
    }

    /** Takes over changed settings, as far as they may change. */
    public void reconfigure(Settings changed) {
        pace.change(Pace.of(changed));
        agreement.paceChanged();
    }

    /** What this JVM wrote is told before the thread that wrote goes on. What is in its memory alone concerns no other. */
    @Override
    public void bumped(long generation, BumpCause cause, Set<String> tables, @Nullable WriteOrigin origin) {
        if (cause != BumpCause.CLUSTER && cause != BumpCause.CONTEXT) {
            start.give();
            long told = tell(tables, mark(cause));
            if (settings.strict() && told >= 0) {
                acknowledgements.await(told);
            }
        }
    }

    private long tell(Set<String> tables, String mark) {
        long mostNanos = pace.bumpTimeoutNanos();
        departure.tells(mostNanos);
        try {
            return outbox.tell(tables, mark, mostNanos);
        } finally {
            departure.told();
        }
    }

    /**
     * By what everybody is known who may call this his own write. Only a request can tell, of what it wrote itself. Where a commit waits
     * for the others it is so that they show nothing from before, and nobody needs to be told from others.
     */
    private String mark(BumpCause cause) {
        return switch (cause) {
            case COMMIT, ROLLBACK, DDL, EXIT -> settings.strict() ? "" : markOfThisRequest();
            case UNKNOWN, CONTEXT, OUTSIDE, CLUSTER, OPERATOR -> "";
        };
    }

    /** Whatever goes wrong here, for want of memory it may be, the bump is still to be told. */
    private static String markOfThisRequest() {
        try {
            Recording writing = Recording.current();
            return writing == null ? "" : writing.mark();
        } catch (Throwable unknown) {
            return "";
        }
    }

    /**
     * To be called before anything that may write to the database. After a farewell it waits until this node is known to the others again, for
     * {@code cluster.bump-timeout} at most; else it returns at once.
     */
    public void mayWrite() {
        departure.pass(pace.bumpTimeoutNanos());
    }

    /**
     * The JVM ends in good order: tells the others, so that they keep their pages, once nothing is being written and everything was told.
     * Waits for that as long as a lease lasts, and for {@value #LEAVING_SECONDS} seconds, at most; where the others cannot be reached, not at all. Nothing
     * is served from then on; whatever this JVM still writes takes it back.
     *
     * @param stillness of this JVM, as far as it is told of writes
     */
    public void leave(Stillness stillness) throws InterruptedException {
        long most = Math.min(settings.lease().toNanos(), TimeUnit.SECONDS.toNanos(LEAVING_SECONDS));
        boolean left = departure.leave(stillness, most);
        if (left) {
            LOG.info("cluster: node {} has left; everything it wrote was told to the others", node);
        } else if (departure.isUnderWay()) {
            LOG.warn(
                    "cluster: node {} ends cut off from the others: what it wrote last may not be known to them, and their pages"
                            + " stay as old as that for cache.seconds at most",
                    node);
        } else {
            LOG.info(
                    "cluster: node {} ends without farewell, and the others make their pages anew once its lease is over",
                    node);
        }
    }

    /**
     * Has the other nodes told of a client of whose writes this one has told everything. Waits for nothing; more at a time than can be
     * told together are left out.
     *
     * @param cookie the id in its cookie
     */
    public void wrote(String cookie) {
        start.give();
        outbox.tellWriter(cookie);
    }

    /**
     * After this time a node that is confirmed has heard of a write, or the node that wrote lost its lease and a bump of * stands for it. A
     * heartbeat that was under way when the way to the server was cut may have renewed the lease once more.
     */
    public Duration settled() {
        return settings.lease().plusNanos(2 * pace.maxLagNanos());
    }

    /** The generation has moved for whatever was told before, or for a bump of * in its stead. */
    private void hear(SharedStore.Bump bump, ForeignWriters writers) {
        if (bump.node().equals(node)) {
            return;
        }
        if (!bump.news().writers().isEmpty()) {
            writers.heard(bump.news().writers());
        }
        if (bump.news().acknowledged()) {
            outbox.acknowledge(bump.position());
        }
    }

    /** How it is now. */
    public ClusterState state() {
        Position reached = agreement.reached();
        String trouble = trouble();
        return new ClusterState(
                trouble == null,
                trouble,
                node,
                reached == null ? "" : reached.epoch(),
                reached == null ? -1 : reached.number(),
                lagMillis(),
                talking.nodes(),
                outbox.pending(),
                agreement.gaps(),
                talking.reconnects() + listening.reconnects(),
                agreement.notServingNanos() / NANOS_PER_MILLI);
    }

    private long lagMillis() {
        long nanos = agreement.lagNanos();
        return nanos < 0 ? -1 : nanos / NANOS_PER_MILLI;
    }

    private @Nullable String trouble() {
        if (agreement.isConfirmed()) {
            return null;
        }
        if (departure.isUnderWay()) {
            return "this JVM ends, and has told the others so";
        }
        return Trouble.words(
                agreement.lagNanos() >= 0, outbox.pending(), agreement.unconfirmedNanos(), talking.trouble());
    }

    /** What the cache asks before it serves a page. */
    private final class Asked implements Confirmation {
        @Override
        public boolean isConfirmed() {
            boolean confirmed = agreement.isConfirmed();
            if (!confirmed) {
                start.give();
            }
            return confirmed;
        }

        @Override
        public String trouble() {
            String words = Cluster.this.trouble();
            return words == null ? Confirmation.super.trouble() : words;
        }
    }
}

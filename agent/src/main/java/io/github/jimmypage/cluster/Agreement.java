package io.github.jimmypage.cluster;

import io.github.jimmypage.cache.Confirmation;
import io.github.jimmypage.cache.Ticker;
import io.github.jimmypage.cluster.SharedStore.Bump;
import io.github.jimmypage.cluster.SharedStore.News;
import io.github.jimmypage.cluster.SharedStore.Position;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whether this node has heard of every bump of the others, and up to when. Without I/O; thread-safe.
 *
 * <p>How it knows:
 *
 * <ol>
 *   <li>Bumps are told with consecutive numbers. One that does not follow the last means that others were missed.
 *   <li>A heartbeat asks for the number. Once the bumps that were told have reached it, everything that was committed and told before
 *       the heartbeat was <em>sent</em> has been heard: that is the confirmed time, on this node's own clock alone (KNOWN_BUGS 10).
 *   <li>If they have not reached it by the next heartbeat, they got lost on their way.
 *   <li>Whatever was or may have been missed is made up for by a bump of {@code *}: a gap, another epoch, a number that went back, or a
 *       connection that is new, behind which other data may stand.
 * </ol>
 *
 * Pages may be served for a bounded time after the confirmed time, and not while a bump of this node's own is overdue, nor after a farewell.
 */
final class Agreement implements Confirmation {
    /** Whatever was missed, and by whomever it was written. */
    private static final News EVERYTHING = News.of(Set.of("*"));

    private final Ticker ticker;
    private final Pace pace;
    private final String self;
    private final Consumer<News> foreignBump;

    private @Nullable Position reached;
    private @Nullable Asked behind;
    private long behindNumber;
    private long confirmedNanos;
    private boolean everConfirmed;
    private boolean overdue;
    private boolean departed;
    private long gaps;
    private long caughtUp;
    private long notServingNanos;
    private volatile long servesUntilNanos;

    /**
     * @param self this node's name
     * @param foreignBump moves this JVM's generation; called with the lock held
     */
    Agreement(Ticker ticker, Pace pace, String self, Consumer<News> foreignBump) {
        this.ticker = ticker;
        this.pace = pace;
        this.self = self;
        this.foreignBump = foreignBump;
        this.servesUntilNanos = ticker.nanos() - 1;
    }

    /**
     * A heartbeat on its way.
     *
     * @param reached what had been heard when it was sent; null for nothing to go by
     */
    record Asked(long sentNanos, @Nullable Position reached) {}

    @Override
    public boolean isConfirmed() {
        return servesUntilNanos - ticker.nanos() >= 0;
    }

    /** Either connection is a new one: what it leads to may have lost, or gone back to, anything. */
    synchronized void reconnected() {
        reached = null;
        behind = null;
    }

    /** To be called before a heartbeat is sent. */
    synchronized Asked asks() {
        return new Asked(ticker.nanos(), reached);
    }

    /**
     * A heartbeat was answered.
     *
     * @return whether bumps got lost on their way, so that the subscription is not to be trusted
     */
    synchronized boolean answered(Asked asked, Position found) {
        Position present = reached;
        if (present == null || !present.epoch().equals(found.epoch()) || wentBack(asked, found)) {
            catchUp(asked, found);
            return false;
        }
        if (present.number() >= found.number()) {
            behind = null;
            confirm(asked);
            return false;
        }
        if (behind == null) {
            // Told, and probably about to be heard.
            behind = asked;
            behindNumber = found.number();
            return false;
        }
        if (present.number() >= behindNumber) {
            confirm(behind);
            behind = asked;
            behindNumber = found.number();
            return false;
        }
        gaps++;
        catchUp(asked, found);
        return true;
    }

    /** A bump was told. */
    synchronized void heard(Bump bump) {
        Position told = bump.position();
        Position present = reached;
        if (present == null) {
            // Where the numbers stand is for the next heartbeat to find out.
            foreignBump.accept(EVERYTHING);
            return;
        }
        boolean sameEpoch = present.epoch().equals(told.epoch());
        if (sameEpoch && told.number() == present.number() + 1) {
            if (!bump.node().equals(self)) {
                hearOf(bump.news());
            }
            reached = told;
            Asked waiting = behind;
            if (waiting != null && told.number() >= behindNumber) {
                behind = null;
                confirm(waiting);
            }
            return;
        }
        foreignBump.accept(EVERYTHING);
        if (!sameEpoch || told.number() > present.number()) {
            gaps++;
            reached = told;
            behind = null;
        }
    }

    /** What tells of writers alone outdates nothing. */
    private void hearOf(News news) {
        if (!news.tables().isEmpty()) {
            foreignBump.accept(news);
        }
    }

    /** Whether a bump of this node's own has not got through in time. */
    synchronized void overdue(boolean is) {
        overdue = is;
        serveNothingIf(is);
    }

    /** Whether this node has said farewell, or is about to. */
    synchronized void departed(boolean is) {
        departed = is;
        serveNothingIf(is);
    }

    /** The pace has changed. A shorter lag holds at once, a longer one with the next heartbeat. */
    synchronized void paceChanged() {
        long until = confirmedNanos + pace.maxLagNanos();
        if (everConfirmed && until - servesUntilNanos < 0) {
            servesUntilNanos = until;
        }
    }

    private void serveNothingIf(boolean so) {
        if (so && isConfirmed()) {
            servesUntilNanos = ticker.nanos() - 1;
        }
    }

    /** For how many nanoseconds pages could not be served, the time before they first could included; 0 while they can. */
    synchronized long unconfirmedNanos() {
        return Math.max(0, ticker.nanos() - servesUntilNanos);
    }

    /** Nanoseconds since the confirmed time; -1 when there was none yet. */
    synchronized long lagNanos() {
        return everConfirmed ? Math.max(0, ticker.nanos() - confirmedNanos) : -1;
    }

    /** How often bumps of others were found to be missing. */
    synchronized long gaps() {
        return gaps;
    }

    /** Up to which this node has heard; null while it is not known. */
    synchronized @Nullable Position reached() {
        return reached;
    }

    /** Nanoseconds in which pages could not be served, since the first time that they could. */
    synchronized long notServingNanos() {
        return notServingNanos + notServingNow();
    }

    private long notServingNow() {
        return everConfirmed ? Math.max(0, ticker.nanos() - servesUntilNanos) : 0;
    }

    /** Told numbers only grow in an epoch: what a heartbeat finds is no less than what had been heard when it was sent. */
    private static boolean wentBack(Asked asked, Position found) {
        Position then = asked.reached();
        return then != null && then.epoch().equals(found.epoch()) && found.number() < then.number();
    }

    /** How often a bump of * has made up for what may have been missed. */
    synchronized long caughtUp() {
        return caughtUp;
    }

    private void catchUp(Asked asked, Position found) {
        caughtUp++;
        foreignBump.accept(EVERYTHING);
        reached = found;
        behind = null;
        confirm(asked);
    }

    private void confirm(Asked asked) {
        if (everConfirmed && asked.sentNanos() - confirmedNanos < 0) {
            return;
        }
        boolean first = !everConfirmed;
        everConfirmed = true;
        confirmedNanos = asked.sentNanos();
        long until = confirmedNanos + pace.maxLagNanos();
        if (!overdue && !departed && until - ticker.nanos() >= 0) {
            notServingNanos += first ? 0 : notServingNow();
            servesUntilNanos = until;
        }
    }
}

package io.github.jimmypage.cluster;

import io.github.jimmypage.cache.Ticker;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * One line when it begins and one when it is over, however often it is noticed in between; and one where it goes on for another reason,
 * of which there are fewer the longer it lasts. Used by one thread; any may ask what it is.
 */
public final class Disturbance {
    /** A server that goes is first lost and then not there: whoever reads that it began need not be told. */
    private static final long FIRST_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** Two reasons may take turns for days. */
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.HOURS.toNanos(1);

    private final Logger log;
    private final Ticker ticker;
    private final String whose;
    private boolean present;
    private volatile @Nullable String reason;
    private long beganNanos;
    private String toldKind = "";
    private long toldNanos;
    private long pauseNanos;

    Disturbance(Logger log, Ticker ticker) {
        this(log, ticker, "cluster");
    }

    /**
     * One that was not noticed yet.
     *
     * @param whose first word of its lines
     */
    public Disturbance(Logger log, Ticker ticker, String whose) {
        this.log = log;
        this.ticker = ticker;
        this.whose = whose;
    }

    /**
     * Says so, unless it was said already. To be called as long as it lasts.
     *
     * @param reason numbers, and what stands in parentheses, are details: that they change makes no other reason of it
     * @param consequence what it means for whoever operates this
     */
    public void begins(String reason, String consequence) {
        this.reason = reason;
        long now = ticker.nanos();
        if (!present) {
            told(kindOf(reason), now);
            present = true;
            beganNanos = now;
            pauseNanos = FIRST_PAUSE_NANOS;
            log.warn("{}: {}; {}", whose, reason, consequence);
        } else if (now - toldNanos >= pauseNanos) {
            String kind = kindOf(reason);
            if (!kind.equals(toldKind)) {
                pauseNanos = Math.min(2 * pauseNanos, LONGEST_PAUSE_NANOS);
                told(kind, now);
                log.warn("{}: it goes on for another reason: {}", whose, reason);
            }
        }
    }

    private void told(String kind, long now) {
        toldKind = kind;
        toldNanos = now;
    }

    private static String kindOf(String reason) {
        int open = reason.indexOf('(');
        int close = reason.lastIndexOf(')');
        String outer = open >= 0 && close > open ? reason.substring(0, open) + reason.substring(close + 1) : reason;
        StringBuilder kind = new StringBuilder(outer.length());
        for (int i = 0; i < outer.length(); i++) {
            char c = outer.charAt(i);
            if (c < '0' || c > '9') {
                kind.append(c);
            }
        }
        return kind.toString();
    }

    /** The same, where there may be no memory to say so. */
    public void beginsUnforeseen(Throwable failure, String consequence) {
        try {
            begins("this agent failed, please report this: " + failure, consequence);
        } catch (Throwable noRoom) {
            // Nobody can be told.
        }
    }

    /**
     * Says that it is over, if it was said that it began.
     *
     * @param result what holds again
     */
    public void ends(String result) {
        if (present) {
            present = false;
            reason = null;
            log.info("{}: {} after {} s", whose, result, (ticker.nanos() - beganNanos) / 1_000_000_000L);
        }
    }

    /** What was noticed last of it; null where there is none. */
    public @Nullable String reason() {
        return reason;
    }

    boolean isPresent() {
        return present;
    }
}

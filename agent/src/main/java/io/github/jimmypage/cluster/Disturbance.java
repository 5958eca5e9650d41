package io.github.jimmypage.cluster;

import io.github.jimmypage.cache.Ticker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** One line when it begins and one when it is over, however often it is noticed in between. Used by one thread; any may ask what it is. */
public final class Disturbance {
    private final Logger log;
    private final Ticker ticker;
    private final String whose;
    private boolean present;
    private volatile @Nullable String reason;
    private long beganNanos;

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
     * Says so, unless it was said already.
     *
     * @param consequence what it means for whoever operates this
     */
    public void begins(String reason, String consequence) {
        this.reason = reason;
        if (!present) {
            present = true;
            beganNanos = ticker.nanos();
            log.warn("{}: {}; {}", whose, reason, consequence);
        }
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
    @Nullable
    String reason() {
        return reason;
    }

    boolean isPresent() {
        return present;
    }
}

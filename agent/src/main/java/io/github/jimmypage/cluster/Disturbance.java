package io.github.jimmypage.cluster;

import io.github.jimmypage.cache.Ticker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** One line when it begins and one when it is over, however often it is noticed in between. Used by one thread; any may ask what it is. */
final class Disturbance {
    private final Logger log;
    private final Ticker ticker;
    private boolean present;
    private volatile @Nullable String reason;
    private long beganNanos;

    Disturbance(Logger log, Ticker ticker) {
        this.log = log;
        this.ticker = ticker;
    }

    /** @param consequence what it means for whoever operates this */
    void begins(String reason, String consequence) {
        this.reason = reason;
        if (!present) {
            present = true;
            beganNanos = ticker.nanos();
            log.warn("cluster: {}; {}", reason, consequence);
        }
    }

    /** The same, where there may be no memory to say so. */
    void beginsUnforeseen(Throwable failure, String consequence) {
        try {
            begins("this agent failed, please report this: " + failure, consequence);
        } catch (Throwable noRoom) {
            // Nobody can be told.
        }
    }

    /** @param result what holds again */
    void ends(String result) {
        if (present) {
            present = false;
            reason = null;
            log.info("cluster: {} after {} s", result, (ticker.nanos() - beganNanos) / 1_000_000_000L);
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

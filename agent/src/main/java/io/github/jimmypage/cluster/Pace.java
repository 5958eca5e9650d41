package io.github.jimmypage.cluster;

import io.github.jimmypage.config.Setting;
import io.github.jimmypage.config.Settings;
import java.time.Duration;

/**
 * How often this node asks, and for how long it waits: what may be changed while it runs. Each read is of one setting; whoever needs two that
 * belong together reads both. Thread-safe.
 */
final class Pace {
    private volatile long bumpTimeoutNanos;
    private volatile long heartbeatNanos;
    private volatile long maxLagNanos;

    Pace(Duration bumpTimeout, Duration heartbeat, Duration maxLag) {
        bumpTimeoutNanos = bumpTimeout.toNanos();
        heartbeatNanos = heartbeat.toNanos();
        maxLagNanos = maxLag.toNanos();
    }

    static Pace of(Settings settings) {
        return new Pace(
                settings.get(Setting.CLUSTER_BUMP_TIMEOUT),
                settings.get(Setting.CLUSTER_HEARTBEAT),
                settings.get(Setting.CLUSTER_MAX_LAG));
    }

    /** Takes over another one's. */
    void change(Pace changed) {
        bumpTimeoutNanos = changed.bumpTimeoutNanos;
        heartbeatNanos = changed.heartbeatNanos;
        maxLagNanos = changed.maxLagNanos;
    }

    /** How long a commit is held up at most to tell the others. */
    long bumpTimeoutNanos() {
        return bumpTimeoutNanos;
    }

    long heartbeatNanos() {
        return heartbeatNanos;
    }

    /** For how long after the confirmed time pages are served. */
    long maxLagNanos() {
        return maxLagNanos;
    }
}

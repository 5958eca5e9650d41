package io.github.jimmypage.cluster;

import io.github.jimmypage.config.RedisUrl;
import io.github.jimmypage.config.Setting;
import io.github.jimmypage.config.Settings;
import java.time.Duration;

/**
 * The settings {@code cluster.*} together, but for those that may change ({@link Pace}). Immutable.
 *
 * @param user empty for the default user
 * @param passwordFile empty for none
 * @param sentinelPasswordFile empty for none
 * @param trustStore empty for the JVM's
 */
record ClusterSettings(
        RedisUrl url,
        String prefix,
        String user,
        String passwordFile,
        String sentinelPasswordFile,
        String trustStore,
        Duration connectTimeout,
        Duration lease,
        boolean strict) {

    static ClusterSettings of(Settings settings) {
        return new ClusterSettings(
                settings.get(Setting.CLUSTER_URL),
                settings.get(Setting.CACHE_PREFIX),
                settings.get(Setting.CLUSTER_USER),
                settings.get(Setting.CLUSTER_PASSWORD_FILE),
                settings.get(Setting.CLUSTER_SENTINEL_PASSWORD_FILE),
                settings.get(Setting.CLUSTER_TRUST_STORE),
                settings.get(Setting.CLUSTER_CONNECT_TIMEOUT),
                settings.get(Setting.CLUSTER_LEASE),
                settings.get(Setting.CLUSTER_STRICT));
    }
}

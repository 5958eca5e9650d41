package io.github.jimmypage.refresh;

import io.github.jimmypage.config.LocalUrl;
import io.github.jimmypage.config.Patterns;
import io.github.jimmypage.config.Setting;
import io.github.jimmypage.config.Settings;
import java.time.Duration;

/**
 * What the settings say about refreshing. Immutable; made anew on each reload.
 *
 * @param concurrency refreshes at once, at least 1
 * @param timeout of one refresh
 * @param backoff after the first failure
 * @param ahead how many pages are refreshed after a bump without anybody asking; 0 for none
 * @param lockExpires when a refresh that never came back stops keeping others away
 * @param ownWrites how long a writer is remembered
 * @param coalesceWait how long a request waits for another's render; zero for never
 * @param refusedFor how long a key whose page was refused is remembered; zero for never
 * @param privatePaths whose private pages may be served stale and are refreshed as their user
 * @param origin where replays go; none for the connector that the request came in by
 */
public record RefreshPolicy(
        int concurrency,
        Duration timeout,
        Duration backoff,
        int ahead,
        Duration lockExpires,
        Duration ownWrites,
        Duration coalesceWait,
        Duration refusedFor,
        Patterns privatePaths,
        LocalUrl origin) {

    public static RefreshPolicy of(Settings settings) {
        int concurrency = settings.get(Setting.REFRESH_CONCURRENCY);
        return new RefreshPolicy(
                concurrency > 0 ? concurrency : Runtime.getRuntime().availableProcessors(),
                settings.get(Setting.REFRESH_TIMEOUT),
                settings.get(Setting.REFRESH_BACKOFF),
                settings.get(Setting.REFRESH_AHEAD),
                settings.get(Setting.REFRESH_LOCK_EXPIRES),
                settings.get(Setting.OWN_WRITES_SECONDS),
                settings.get(Setting.COALESCE_WAIT),
                settings.get(Setting.CACHE_REFUSED_SECONDS),
                settings.get(Setting.REFRESH_PRIVATE_PATHS),
                settings.get(Setting.REFRESH_ORIGIN));
    }
}

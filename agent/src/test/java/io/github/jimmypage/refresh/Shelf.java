package io.github.jimmypage.refresh;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.CachePolicy;
import io.github.jimmypage.cache.ContentCheck;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.PageKey;
import io.github.jimmypage.cache.Recording;
import io.github.jimmypage.cache.WholePages;
import io.github.jimmypage.config.SettingException;
import io.github.jimmypage.config.Settings;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** A cache with pages that show for whom they were rendered, and the time that a test moves. */
final class Shelf {
    private volatile long now = 1;
    private final Generation generation = new Generation(() -> now);
    private final PageCache cache =
            new PageCache(generation, () -> now, new CachePolicy(Settings.defaults()), 10_000_000, Runnable::run);

    PageCache cache() {
        return cache;
    }

    void pass(Duration time) {
        now += time.toNanos();
    }

    void bump() {
        generation.bump(BumpCause.COMMIT, Set.of("t"));
    }

    /** Renders a page for a client and stores it. */
    void render(PageKey key, long client) {
        render(key, client, cache.startRecording());
    }

    /** Stores a page whose rendering began earlier. */
    void render(PageKey key, long client, Recording begun) {
        begun.usedDatabase();
        cache.publish(
                key,
                key.path(),
                name -> "",
                WholePages.of(new byte[] {(byte) client}, client),
                ContentCheck.NONE,
                begun);
    }

    static RefreshPolicy policy(Map<String, String> settings) {
        try {
            return RefreshPolicy.of(Settings.of(settings));
        } catch (SettingException wrong) {
            throw new AssertionError(wrong);
        }
    }
}

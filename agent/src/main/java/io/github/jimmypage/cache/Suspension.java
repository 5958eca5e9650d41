package io.github.jimmypage.cache;

import io.github.jimmypage.log.Log;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * The cache's emergency brake: when a write may have gone unseen, every page goes and nothing is served any more until the JVM
 * is started anew, because a missed write is worse than no cache. Thread-safe.
 */
public final class Suspension {
    private static final Logger LOG = Log.of(Suspension.class);

    private final PageCache cache;
    private final AtomicReference<@Nullable String> reason = new AtomicReference<>();

    Suspension(PageCache cache) {
        this.cache = cache;
    }

    public boolean isActive() {
        return reason.get() != null;
    }

    /**
     * Pulls the brake; the first reason counts.
     *
     * @param why what happened, in words an operator understands
     * @param failure what was thrown; null when nothing was
     */
    public void suspend(String why, @Nullable Throwable failure) {
        boolean first = reason.compareAndSet(null, why);
        cache.clear();
        if (first) {
            LOG.error(
                    "caching is suspended until the next start: {}. The application runs on without a cache;"
                            + " please report this",
                    why,
                    failure);
        }
    }
}

package io.github.jimmypage.start;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.WriteOrigin;
import io.github.jimmypage.log.Log;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Logs every bump while {@code debug.cache} is set, on the thread that wrote and before it goes on. Thread-safe. */
final class BumpLog implements Generation.Listener {
    private static final Logger LOG = Log.of(BumpLog.class);

    private final PageCache cache;

    BumpLog(PageCache cache) {
        this.cache = cache;
    }

    @Override
    public void bumped(long generation, BumpCause cause, Set<String> tables, @Nullable WriteOrigin origin) {
        if (cache.policy().isDebug()) {
            LOG.info("generation {}: {} of {}", generation, cause.label(), String.join(",", new TreeSet<>(tables)));
        }
    }
}

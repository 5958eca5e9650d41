package io.github.jimmypage.start;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.WriteOrigin;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who hears of bumps only to show them to people: a failure there is none of the write. Thread-safe as the listener is. */
final class Onlooker implements Generation.Listener {
    private final PageCache cache;
    private final Generation.Listener listener;

    Onlooker(PageCache cache, Generation.Listener listener) {
        this.cache = cache;
        this.listener = listener;
    }

    @Override
    public void bumped(long generation, BumpCause cause, Set<String> tables, @Nullable WriteOrigin origin) {
        try {
            listener.bumped(generation, cause, tables, origin);
        } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError failure) {
            cache.failed("a bump is not shown", failure);
        }
    }
}

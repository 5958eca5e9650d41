package io.github.jimmypage.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.Executor;

/**
 * The paths that were seen using the database. A page of any other path is not stored: no write could ever make it stale.
 *
 * <p>Bounded; a path that was dropped is merely refused until it uses the database again. Thread-safe.
 */
final class DatabasePaths {
    private static final int MAX_PATHS = 100_000;

    private final Cache<String, Boolean> seen;

    DatabasePaths(Executor executor) {
        seen = Caffeine.newBuilder().maximumSize(MAX_PATHS).executor(executor).build();
    }

    void add(String path) {
        if (seen.getIfPresent(path) == null) {
            seen.put(path, Boolean.TRUE);
        }
    }

    boolean contains(String path) {
        return seen.getIfPresent(path) != null;
    }

    void clear() {
        seen.invalidateAll();
    }
}

package io.github.jimmypage.cache;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Paths of pages that nothing seemed to tell apart and that came out differently for two clients: from then on each client has
 * its own.
 *
 * <p>Bounded; when there are too many, all are forgotten. That is safe: a page is compared again before it is shared.
 * Thread-safe.
 */
final class PersonalPaths {
    private final int maxPaths;
    private final Set<At> paths = ConcurrentHashMap.newKeySet();

    private record At(int context, String path) {}

    PersonalPaths(int maxPaths) {
        this.maxPaths = maxPaths;
    }

    /** Adds a path, and tells whether it is news. */
    boolean add(int context, String path) {
        if (paths.size() >= maxPaths) {
            paths.clear();
        }
        return paths.add(new At(context, path));
    }

    boolean contains(int context, String path) {
        return !paths.isEmpty() && paths.contains(new At(context, path));
    }

    void removeContext(int context) {
        paths.removeIf(at -> at.context == context);
    }
}

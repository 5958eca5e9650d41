package io.github.jimmypage.cache;

import io.github.jimmypage.config.BuiltinExcludes;
import io.github.jimmypage.config.Patterns;
import org.jspecify.annotations.Nullable;

/**
 * Which paths are candidates. Remembers what it found of the paths in use, because the dozen patterns are asked at every request, hits
 * included, and a path is asked for again and again. Thread-safe without a lock: what is remembered is immutable, and whoever misses it
 * finds the same once more.
 */
final class Exclusions {
    private static final int PLACES = 512;

    /** Longer paths are seldom asked for twice, and are not kept. */
    private static final int MAX_CHARS = 256;

    private final Patterns include;
    private final Patterns exclude;
    private final boolean builtin;
    private final @Nullable Judged[] judged = new Judged[PLACES];

    private record Judged(String path, boolean excluded) {}

    /** @param builtin whether the paths of health checks, metrics and management are excluded as well */
    Exclusions(Patterns include, Patterns exclude, boolean builtin) {
        this.include = include;
        this.exclude = exclude;
        this.builtin = builtin;
    }

    boolean cover(String path) {
        int place = path.hashCode() & (PLACES - 1);
        Judged known = judged[place];
        if (known != null && known.path.equals(path)) {
            return known.excluded;
        }
        boolean excluded = (builtin && BuiltinExcludes.patterns().matches(path))
                || exclude.matches(path)
                || !include.matches(path);
        if (path.length() <= MAX_CHARS) {
            judged[place] = new Judged(path, excluded);
        }
        return excluded;
    }
}

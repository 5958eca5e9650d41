package io.github.jimmypage.observe.explain;

import io.github.jimmypage.config.Pattern;

/** A path that an operator wants to know of, for some requests and some time. Guarded by its owner's lock. */
final class WatchedPath {
    private final Pattern pattern;
    private final long endNanos;
    private int left;

    /** @param requests how many may leave their steps */
    WatchedPath(String text, int requests, long endNanos) {
        this.pattern = Pattern.of(text);
        this.left = requests;
        this.endNanos = endNanos;
    }

    String text() {
        return pattern.text();
    }

    /** Whether a request for the path is one of those. */
    boolean claims(String path) {
        if (left == 0 || !pattern.matches(path)) {
            return false;
        }
        left--;
        return true;
    }

    boolean isOver(long nowNanos) {
        return left == 0 || nowNanos - endNanos >= 0;
    }
}

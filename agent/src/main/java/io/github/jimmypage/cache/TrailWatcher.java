package io.github.jimmypage.cache;

import org.jspecify.annotations.Nullable;

/** Wants to know what becomes of some requests. Thread-safe. */
public interface TrailWatcher {
    /**
     * A request begins.
     *
     * @param path with the context path, without path parameters
     * @return where its steps go to; null when nobody wants to know them
     */
    @Nullable
    Trail begins(String path);
}

package io.github.jimmypage.cluster;

import org.jspecify.annotations.Nullable;

/** Redis, of which nothing is loaded before it is first asked: to verify whoever makes one would load parts of its client. Thread-safe. */
final class LaterStore implements SharedStore {
    private final ClusterSettings settings;
    private final String node;
    private @Nullable SharedStore redis;

    LaterStore(ClusterSettings settings, String node) {
        this.settings = settings;
        this.node = node;
    }

    @Override
    public Commands connect() throws ClusterException {
        return redis().connect();
    }

    @Override
    public Subscription subscribe() throws ClusterException {
        return redis().subscribe();
    }

    /** Always the same, since it remembers which of its servers was of use. */
    private synchronized SharedStore redis() {
        SharedStore made = redis;
        if (made == null) {
            made = new RedisStore(settings, node);
            redis = made;
        }
        return made;
    }
}

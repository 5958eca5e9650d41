package io.github.jimmypage.cluster;

/** Redis, of which nothing is loaded before it is first asked: to verify whoever makes one would load parts of its client. Thread-safe. */
final class LaterStore implements SharedStore {
    private final ClusterSettings settings;
    private final String node;

    LaterStore(ClusterSettings settings, String node) {
        this.settings = settings;
        this.node = node;
    }

    @Override
    public Commands connect() throws ClusterException {
        return new RedisStore(settings, node).connect();
    }

    @Override
    public Subscription subscribe() throws ClusterException {
        return new RedisStore(settings, node).subscribe();
    }
}

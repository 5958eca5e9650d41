package io.github.jimmypage.start;

import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.Ticker;
import io.github.jimmypage.cluster.Cluster;
import io.github.jimmypage.config.Settings;

/** Makes this JVM one of several. A class of its own, so that nothing of it is loaded where there is one JVM alone. */
final class ClusterStart {
    private ClusterStart() {}

    /** After every other listener of the generation was added: this one may wait, and the others must have heard by then. */
    static Cluster start(Settings settings, PageCache cache) {
        return Cluster.join(settings, cache, Ticker.SYSTEM, AgentThreads.daemons("cluster"));
    }
}

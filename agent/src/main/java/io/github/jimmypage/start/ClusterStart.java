package io.github.jimmypage.start;

import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.Ticker;
import io.github.jimmypage.cluster.Cluster;
import io.github.jimmypage.config.Setting;
import io.github.jimmypage.config.Settings;
import io.github.jimmypage.refresh.OwnWrites;

/** Makes this JVM one of several. A class of its own, so that nothing of it is loaded where there is one JVM alone. */
final class ClusterStart {
    private ClusterStart() {}

    /** After every other listener of the generation was added: this one may wait, and the others must have heard by then. */
    static Cluster start(Settings settings, PageCache cache, OwnWrites ownWrites) {
        Cluster cluster =
                Cluster.join(settings, cache, ownWrites::heard, Ticker.SYSTEM, AgentThreads.daemons("cluster"));
        if (!settings.get(Setting.OWN_WRITES_COOKIE).isEmpty()) {
            ownWrites.tell(cluster::wrote, cluster.settled());
        }
        return cluster;
    }
}

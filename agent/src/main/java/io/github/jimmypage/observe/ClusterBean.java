package io.github.jimmypage.observe;

import io.github.jimmypage.cluster.Cluster;

/** Reads the cluster for JMX. Thread-safe. */
public final class ClusterBean implements ClusterMXBean {
    private final Cluster cluster;

    ClusterBean(Cluster cluster) {
        this.cluster = cluster;
    }

    @Override
    public boolean isConnected() {
        return cluster.isConfirmed();
    }

    @Override
    public long getLagMillis() {
        return cluster.lagMillis();
    }

    @Override
    public long getGaps() {
        return cluster.gaps();
    }

    @Override
    public long getReconnects() {
        return cluster.reconnects();
    }

    @Override
    public long getPending() {
        return cluster.pending();
    }

    @Override
    public long getNodes() {
        return cluster.nodes();
    }
}

package io.github.jimmypage.observe;

import io.github.jimmypage.cluster.ClusterState;
import java.util.function.Supplier;

/** Reads the cluster for JMX. Thread-safe. */
public final class ClusterBean implements ClusterMXBean {
    private final Supplier<ClusterState> cluster;

    ClusterBean(Supplier<ClusterState> cluster) {
        this.cluster = cluster;
    }

    @Override
    public boolean isConnected() {
        return cluster.get().confirmed();
    }

    @Override
    public long getLagMillis() {
        return cluster.get().lagMillis();
    }

    @Override
    public long getGaps() {
        return cluster.get().gaps();
    }

    @Override
    public long getReconnects() {
        return cluster.get().reconnects();
    }

    @Override
    public long getPending() {
        return cluster.get().pending();
    }

    @Override
    public long getNodes() {
        return cluster.get().nodes();
    }

    @Override
    public long getNotServingMillis() {
        return cluster.get().notServingMillis();
    }

    @Override
    public long getSharedGeneration() {
        return cluster.get().sharedGeneration();
    }

    @Override
    public String getNode() {
        return cluster.get().node();
    }

    @Override
    public String getEpoch() {
        return cluster.get().epoch();
    }
}

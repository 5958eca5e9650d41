package io.github.jimmypage.endtoend.cluster;

import io.github.jimmypage.endtoend.ServerOutputs;
import io.github.jimmypage.endtoend.WithPostgres;
import io.github.jimmypage.endtoend.process.OwnRedisCluster;
import io.github.jimmypage.endtoend.process.OwnSentinel;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The same as {@link ClusterFaultsIT} with more nodes and for longer (KNOWN_BUGS 10). */
@WithPostgres
@ExtendWith(ServerOutputs.class)
@EnabledIfSystemProperty(named = "endtoend.matrix", matches = "true|rest", disabledReason = "takes minutes")
class ClusterLongIT {
    private static final int OPERATIONS = 100_000;

    @TempDir
    private Path data;

    @Test
    void twoNodesServeNothingAsFreshBeyondTheBound() {
        try (Nodes nodes = Nodes.start(2, data)) {
            Disturbed.assertBounded(OPERATIONS, nodes);
        }
    }

    @Test
    void fourNodesServeNothingAsFreshBeyondTheBound() {
        try (Nodes nodes = Nodes.start(4, data)) {
            Disturbed.assertBounded(OPERATIONS, nodes);
        }
    }

    @Test
    void aNodeStandsStillForAMinute() {
        try (Nodes nodes = Nodes.start(4, data)) {
            StandingNode.standsStill(3, nodes, Duration.ofMinutes(1));
        }
    }

    /** The old master is written to for some more seconds, until the Sentinel makes a replica of it. */
    @Test
    void aSentinelReplacesAMasterThatGoesOn() {
        try (OwnSentinel redis = OwnSentinel.start();
                Nodes nodes = Nodes.at(redis.url(), 2)) {
            Disturbed disturbed = Disturbed.on(nodes);
            disturbed.by(() -> {
                redis.failOver();
                disturbed.endsBy(0, 1);
            });
            disturbed.saidOnceBy(0, 1);
        }
    }

    @Test
    void theServerOfARedisClusterThatHasTheKeysIsKilled() {
        try (OwnRedisCluster redis = OwnRedisCluster.start(data, "{" + Nodes.PREFIX + "}");
                Nodes nodes = Nodes.at(redis.url(), 2)) {
            Disturbed disturbed = Disturbed.on(nodes);
            disturbed.by(() -> {
                redis.owner().kill();
                disturbed.nothingIsServedBy(0, 1);
                // Who is back first cannot hear the other yet.
                disturbed.traffic().writesOnlyAt();
                disturbed.endsBy(0, 1);
                disturbed.traffic().writesOnlyAt(0, 1);
            });
            disturbed.saidOnceBy(0, 1);
        }
    }
}

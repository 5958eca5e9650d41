package io.github.jimmypage.endtoend.cluster;

import io.github.jimmypage.endtoend.ServerOutputs;
import io.github.jimmypage.endtoend.WithPostgres;
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
}

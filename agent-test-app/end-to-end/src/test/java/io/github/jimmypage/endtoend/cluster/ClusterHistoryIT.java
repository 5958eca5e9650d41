package io.github.jimmypage.endtoend.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.ServerOutputs;
import io.github.jimmypage.endtoend.WithPostgres;
import io.github.jimmypage.endtoend.cluster.History.Shown;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Many write and look at several nodes: what each of them was answered is recorded and checked (KNOWN_BUGS 10). */
@WithPostgres
@ExtendWith(ServerOutputs.class)
class ClusterHistoryIT {
    private static final String IN_THE_MATRIX = "true|rest";

    @TempDir
    private Path data;

    @Test
    @DisabledIfSystemProperty(
            named = "endtoend.matrix",
            matches = IN_THE_MATRIX,
            disabledReason = "more is tried there")
    void twoNodesServeNothingAsFreshBeyondTheBound() {
        assertBounded(2, 10_000);
    }

    @Test
    @EnabledIfSystemProperty(named = "endtoend.matrix", matches = IN_THE_MATRIX)
    void twoNodesServeNothingAsFreshBeyondTheBoundForLong() {
        assertBounded(2, 100_000);
    }

    @Test
    @EnabledIfSystemProperty(named = "endtoend.matrix", matches = IN_THE_MATRIX)
    void fourNodesServeNothingAsFreshBeyondTheBound() {
        assertBounded(4, 100_000);
    }

    private void assertBounded(int number, int operations) {
        try (Nodes nodes = Nodes.start(number, data)) {
            ClusterTraffic traffic = ClusterTraffic.of(operations, nodes);
            System.out.println(number + " nodes, " + traffic);
            assertEquals("", String.join("\n", traffic.wrong(Nodes.MAX_LAG.toNanos())), traffic::toString);
            assertTrue(traffic.written() > operations / 100, traffic::toString);
            assertTrue(traffic.count(Shown.FRESH) > operations / 5, traffic::toString);
        }
    }
}

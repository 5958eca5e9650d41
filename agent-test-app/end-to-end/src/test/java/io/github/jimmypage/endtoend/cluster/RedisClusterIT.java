package io.github.jimmypage.endtoend.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jimmypage.endtoend.ServerOutputs;
import io.github.jimmypage.endtoend.WithPostgres;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.OwnRedis;
import io.github.jimmypage.endtoend.process.OwnRedisCluster;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes under traffic with a Redis Cluster of which the first address has not got the keys. */
@WithPostgres
@ExtendWith(ServerOutputs.class)
@DisabledIfSystemProperty(named = "endtoend.matrix", matches = "rest", disabledReason = "the same ran for the change")
class RedisClusterIT {
    private static final int ONE = 0;
    private static final int OTHER = 1;

    @TempDir
    private static Path data;

    private static OwnRedisCluster redis;
    private static Nodes nodes;

    @BeforeAll
    static void startNodes() {
        redis = OwnRedisCluster.start(data, "{" + Nodes.PREFIX + "}");
        nodes = Nodes.at(redis.url(), 2);
    }

    @AfterAll
    static void stopNodes() {
        nodes.close();
        redis.close();
    }

    @Test
    void nothingFails() {
        Disturbed.assertBounded(2_000, nodes);
    }

    @Test
    void theSlotIsMoved() {
        Disturbed disturbed = Disturbed.on(nodes);
        OwnRedis before = redis.owner();
        disturbed.by(() -> {
            redis.moveSlot();
            disturbed.endsBy(ONE, OTHER);
        });
        disturbed.saidOnceBy(ONE, OTHER);
        Eventually.get("both to listen where they write", () -> subscribers(redis.owner()), number -> number == 2);
        assertEquals(0, subscribers(before));
    }

    private static int subscribers(OwnRedis server) {
        String channel = "{" + Nodes.PREFIX + "}:v1:0:bumps";
        String[] lines = server.ask("PUBSUB NUMSUB " + channel).split("\r\n", -1);
        return Integer.parseInt(lines[3].substring(1));
    }
}

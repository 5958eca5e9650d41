package io.github.jimmypage.endtoend.cluster;

import io.github.jimmypage.endtoend.ServerOutputs;
import io.github.jimmypage.endtoend.WithPostgres;
import io.github.jimmypage.endtoend.process.OwnRedis;
import io.github.jimmypage.endtoend.process.OwnSentinel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two nodes under traffic that ask a Sentinel where the master is, while that changes. */
@WithPostgres
@ExtendWith(ServerOutputs.class)
@DisabledIfSystemProperty(named = "endtoend.matrix", matches = "rest", disabledReason = "the same ran for the change")
class SentinelIT {
    private static final int ONE = 0;
    private static final int OTHER = 1;

    private static OwnSentinel redis;
    private static Nodes nodes;

    @BeforeAll
    static void startNodes() {
        redis = OwnSentinel.start();
        nodes = Nodes.at(redis.url(), 2);
    }

    @AfterAll
    static void stopNodes() {
        nodes.close();
        redis.close();
    }

    @Test
    void theMasterIsKilled() {
        Disturbed disturbed = Disturbed.on(nodes);
        OwnRedis master = redis.master();
        disturbed.by(() -> {
            master.kill();
            disturbed.nothingIsServedBy(ONE, OTHER);
            // Who is back first cannot hear the other yet.
            disturbed.traffic().writesOnlyAt();
            redis.awaitOtherThan(master);
            disturbed.endsBy(ONE, OTHER);
            disturbed.traffic().writesOnlyAt(ONE, OTHER);
        });
        disturbed.saidOnceBy(ONE, OTHER);
    }
}

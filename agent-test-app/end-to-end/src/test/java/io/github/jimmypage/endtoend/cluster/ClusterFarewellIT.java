package io.github.jimmypage.endtoend.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.ServerOutputs;
import io.github.jimmypage.endtoend.WithPostgres;
import io.github.jimmypage.endtoend.cluster.History.Shown;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Eventually;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A node that ends in good order leaves the pages of the others alone: it has told everything, and says that it goes. */
@WithPostgres
@ExtendWith(ServerOutputs.class)
@DisabledIfSystemProperty(named = "endtoend.matrix", matches = "rest", disabledReason = "the same ran for the change")
class ClusterFarewellIT {
    private static final String PAGE = "/product/1";
    private static final String FAREWELL = "has left; everything it wrote was told to the others";
    /** How long the end of a node may be held up: for as long as its lease. */
    private static final Duration LEASE = Duration.ofSeconds(5);

    private static final Duration BEYOND_THE_LEASE = LEASE.plus(Nodes.MAX_LAG);
    private static final long PAUSE_NANOS = 20_000_000;

    @TempDir
    private Path data;

    @Test
    void pagesStayFreshAndWhatWasWrittenLastIsKnown() {
        try (Nodes nodes = Nodes.start(2, data, "cluster.lease=" + LEASE.toSeconds() + "s")) {
            Nodes.Node staying = nodes.get(0);
            Nodes.Node leaving = nodes.get(1);
            Visitor admin = leaving.server().visitor();
            Eventually.get(
                    "a fresh page of the node that goes",
                    () -> admin.get(PAGE),
                    answer -> Shop.shown(answer) == Shown.FRESH);
            // Nobody else is waited for any more, whose lease would run out.
            nodes.awaitLeases(2);
            Shop.logIn(admin);
            long version = ClusterTraffic.newVersion();
            assertEquals(302, admin.post(Shop.saving(1, version)).status());
            Visitor visitor = staying.server().visitor();
            Eventually.get(
                    "a fresh page that shows it",
                    () -> visitor.get(PAGE),
                    answer -> Shop.shown(answer) == Shown.FRESH && Shop.version(answer) == version);

            leaving.server().child().endInGoodOrder();
            assertEquals(1, leaving.lines(FAREWELL));
            long until = System.nanoTime() + BEYOND_THE_LEASE.toNanos();
            while (System.nanoTime() - until < 0) {
                Response answer = visitor.get(PAGE);
                // A machine that stands still for longer than the lag outdates nothing.
                boolean unconfirmed = ClusterTraffic.isUnconfirmed(answer);
                assertTrue(unconfirmed || answer.cacheStatus().isFreshHit(), answer.toString());
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}

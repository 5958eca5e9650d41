package io.github.jimmypage.endtoend.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.ServerOutputs;
import io.github.jimmypage.endtoend.WithPostgres;
import io.github.jimmypage.endtoend.cluster.History.Shown;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.FaultProxy.Kind;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Where commits wait for the other nodes no page is older than a commit that has returned (KNOWN_BUGS 10). */
@WithPostgres
@ExtendWith(ServerOutputs.class)
class ClusterStrictIT {
    private static final int PRODUCT = 1;
    private static final String WAITED_IN_VAIN = "did not say within cluster.max-lag";
    private static final String SAID_AGAIN = "all nodes say again";
    /** For the request around the commit, on a machine that does other things. */
    private static final Duration GENEROUS = Duration.ofSeconds(5);

    @TempDir
    private Path data;

    @Test
    void noPageIsOlderThanACommitThatHasReturned() {
        boolean whole = Artifacts.wholeMatrix();
        try (Nodes nodes = Nodes.start(whole ? 4 : 2, data, "cluster.strict=true")) {
            // Whoever may have been there before is waited for as well, for one lease.
            for (Nodes.Node node : nodes.all()) {
                Visitor admin = node.server().visitor();
                Shop.logIn(admin);
                awaitAllHeard(admin, node, 1);
            }
            // It hears so late that a page from before would be seen.
            nodes.get(1).proxy().delays(Duration.ofMillis(10), Kind.values());
            Disturbed.assertBounded(whole ? 20_000 : 4_000, nodes, Duration.ZERO);
        }
    }

    @Test
    void aNodeThatStandsStillHoldsACommitForTheBoundAndNotLonger() {
        if (Artifacts.wholeMatrix()) {
            return;
        }
        try (Nodes nodes = Nodes.start(2, data, "cluster.strict=true", "cluster.lease=6s")) {
            Visitor admin = nodes.get(0).server().visitor();
            Shop.logIn(admin);
            awaitAllHeard(admin, nodes.get(0), 1);
            // Who has not joined serves nothing, and is waited for by nobody.
            Visitor reader = nodes.get(1).server().visitor();
            Eventually.get(
                    "a fresh page of the other node",
                    () -> reader.get("/product/" + PRODUCT),
                    answer -> Shop.shown(answer) == Shown.FRESH);
            long process = nodes.get(1).server().child().pid();
            int before = nodes.get(0).lines(WAITED_IN_VAIN);
            int saidBefore = nodes.get(0).lines(SAID_AGAIN);
            Nodes.signal("STOP", process);
            long took;
            try {
                long began = System.nanoTime();
                assertEquals(
                        302,
                        admin.post(Shop.saving(PRODUCT, ClusterTraffic.newVersion()))
                                .status());
                took = System.nanoTime() - began;
                assertEquals(before + 1, nodes.get(0).lines(WAITED_IN_VAIN), "it was waited for");
            } finally {
                Nodes.signal("CONT", process);
            }
            assertTrue(took >= Nodes.MAX_LAG.toNanos(), "it returned before the other node served nothing: " + took);
            Duration most =
                    Nodes.BUMP_TIMEOUT.plus(Nodes.MAX_LAG).multipliedBy(2).plus(GENEROUS);
            assertTrue(took < most.toNanos(), "held for " + took + " ns");
            awaitAllHeard(admin, nodes.get(0), saidBefore + 1);
        }
    }

    private static void awaitAllHeard(Visitor admin, Nodes.Node writing, int times) {
        Eventually.get(
                "word that it is over",
                () -> {
                    admin.post(Shop.saving(PRODUCT, ClusterTraffic.newVersion()));
                    return writing.lines(SAID_AGAIN);
                },
                lines -> lines >= times);
    }
}

package io.github.jimmypage.endtoend.cluster;

import io.github.jimmypage.endtoend.cluster.History.Read;
import io.github.jimmypage.endtoend.http.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A node whose process stands still while others go on. Without state. */
final class StandingNode {
    private StandingNode() {}

    /**
     * Stops a node for some time and has it go on. Requests that came meanwhile are the first thing that it finds: it must not answer
     * them as if no time had passed.
     */
    static void standsStill(int standing, Nodes nodes, Duration time) {
        Disturbed disturbed = Disturbed.on(nodes);
        ClusterTraffic traffic = disturbed.traffic();
        disturbed.by(() -> {
            traffic.visits(standing, false);
            long process = nodes.get(standing).server().child().pid();
            List<CompletableFuture<Read>> early = new ArrayList<>();
            Nodes.signal("STOP", process);
            try {
                Disturbed.lasts(time);
                for (int page : ClusterTraffic.pages()) {
                    Visitor visitor = nodes.get(standing).server().visitor();
                    early.add(CompletableFuture.supplyAsync(() -> traffic.read(standing, page, visitor, false)));
                }
                // For them to arrive.
                Disturbed.lasts(Nodes.BUMP_TIMEOUT);
            } finally {
                Nodes.signal("CONT", process);
            }
            early.forEach(CompletableFuture::join);
            traffic.visits(standing, true);
        });
        disturbed.saidOnceBy(standing);
    }
}

package io.github.jimmypage.endtoend.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.cluster.History.Shown;
import io.github.jimmypage.endtoend.process.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** Nodes under traffic while something fails, and what they said meanwhile. Not for several threads. */
final class Disturbed {
    static final String NOTHING_SERVED = "no pages are served until this is over";
    static final String LATE = "are heard with the next heartbeat";
    static final String AT_ONCE = "are heard at once again, after";
    private static final String SERVED = "may serve pages, after";

    private final Nodes nodes;
    private final ClusterTraffic traffic;
    private final List<Map<String, Integer>> before = new ArrayList<>();

    private Disturbed(Nodes nodes, ClusterTraffic traffic) {
        this.nodes = nodes;
        this.traffic = traffic;
        for (Nodes.Node node : nodes.all()) {
            Map<String, Integer> lines = new TreeMap<>();
            List.of(NOTHING_SERVED, LATE, AT_ONCE, SERVED).forEach(words -> lines.put(words, node.lines(words)));
            before.add(lines);
        }
    }

    /** Has traffic begin. */
    static Disturbed on(Nodes nodes) {
        return new Disturbed(nodes, ClusterTraffic.on(nodes));
    }

    ClusterTraffic traffic() {
        return traffic;
    }

    /** Does what disturbs and mends it, and checks all that happened from the time before until every node serves again. */
    void by(Runnable fault) {
        try (traffic) {
            servedByAll();
            fault.run();
            servedByAll();
        }
        String wrong = String.join("\n", traffic.wrong(Nodes.MAX_LAG.toNanos()));
        assertEquals("", wrong, traffic::toString);
    }

    private void servedByAll() {
        for (int node = 0; node < nodes.all().size(); node++) {
            freshPagesAreServedBy(node);
        }
    }

    /** Waits for fresh pages that are asked for from now on; for nothing when something was wrong, which is told in the end. */
    void freshPagesAreServedBy(int... some) {
        long now = System.nanoTime();
        for (int node : some) {
            Eventually.get(
                    "a fresh page of node " + node,
                    () -> traffic.sawSince(now, node, Shown.FRESH.name()) || traffic.hasEnded(),
                    Boolean.TRUE::equals);
        }
    }

    /** Whether a fresh page came in the last so much time. */
    boolean freshPagesWereServedIn(Duration time, int node) {
        return traffic.sawSince(System.nanoTime() - time.toNanos(), node, Shown.FRESH.name());
    }

    /** Waits until nodes say that they serve nothing. */
    void nothingIsServedBy(int... some) {
        long now = System.nanoTime();
        for (int node : some) {
            Eventually.get(
                    "an answer of node " + node + " that it serves nothing",
                    () -> traffic.sawSince(now, node, ClusterTraffic.UNCONFIRMED) || traffic.hasEnded(),
                    Boolean.TRUE::equals);
        }
    }

    /** Waits until nodes have said that something began and that it is over. */
    void endsBy(int... some) {
        for (int node : some) {
            Eventually.get("a line that it is over", () -> newLines(SERVED, node), lines -> lines > 0);
        }
    }

    /** How often a node logged this since before the traffic. */
    int newLines(String words, int node) {
        return nodes.get(node).lines(words) - before.get(node).getOrDefault(words, 0);
    }

    /** Each of these says once that it is disturbed and once that it is over, and the others say neither. */
    void saidOnceBy(int... some) {
        endsWhatBegan();
        for (int node = 0; node < nodes.all().size(); node++) {
            int wanted = 0;
            for (int disturbed : some) {
                wanted += disturbed == node ? 1 : 0;
            }
            assertEquals(wanted, begun(node), nodes.get(node).server().child()::err);
        }
    }

    /** As many disturbances are over as there were. */
    void endsWhatBegan() {
        for (int node = 0; node < nodes.all().size(); node++) {
            int asked = node;
            Eventually.get(
                    "as many ends as beginnings of node " + node + ", too many now",
                    () -> begun(asked) - newLines(SERVED, asked) - newLines(AT_ONCE, asked),
                    left -> left == 0);
        }
    }

    private int begun(int node) {
        return newLines(NOTHING_SERVED, node) + newLines(LATE, node);
    }

    /** So many operations with nothing that disturbs them. */
    static void assertBounded(int operations, Nodes nodes) {
        assertBounded(operations, nodes, Nodes.MAX_LAG);
    }

    static void assertBounded(int operations, Nodes nodes, Duration lag) {
        ClusterTraffic traffic = ClusterTraffic.of(operations, nodes);
        System.out.println(nodes.all().size() + " nodes, " + traffic);
        assertEquals("", String.join("\n", traffic.wrong(lag.toNanos())), traffic::toString);
        assertTrue(traffic.written() > operations / 200, traffic::toString);
        // How many of them are stale depends on how fast pages are made; only the others are told apart by their age.
        assertTrue(traffic.count(Shown.FRESH) > operations / 50, traffic::toString);
        assertTrue(traffic.count(Shown.FRESH) + traffic.count(Shown.STALE) > operations / 2, traffic::toString);
    }

    /** Lets a fault last. */
    static void lasts(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() - until < 0) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }
}

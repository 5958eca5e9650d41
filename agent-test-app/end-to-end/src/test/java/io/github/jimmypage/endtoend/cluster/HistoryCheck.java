package io.github.jimmypage.endtoend.cluster;

import io.github.jimmypage.endtoend.cluster.History.Read;
import io.github.jimmypage.endtoend.cluster.History.Shown;
import io.github.jimmypage.endtoend.cluster.History.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Finds answers in a history that must not have been given. Without I/O.
 *
 * <ul>
 *   <li>A fresh page is no older than a commit that returned more than the bound before the request.
 *   <li>The node that wrote, and whoever renders for this request, know of it from the moment the commit returned.
 *   <li>Nothing is shown before somebody began to write it.
 * </ul>
 */
final class HistoryCheck {
    private static final int ANY_NODE = -1;

    private final long maxLagNanos;
    private final Map<Place, TreeMap<Long, Write>> writes = new HashMap<>();
    private final Map<Integer, Map<Long, Write>> exactly = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();

    private record Place(int node, int page) {}

    private HistoryCheck(long maxLagNanos) {
        this.maxLagNanos = maxLagNanos;
    }

    /** What is wrong with a history; empty for nothing. */
    static List<String> wrongIn(History history, long maxLagNanos) {
        HistoryCheck check = new HistoryCheck(maxLagNanos);
        for (Write write : history.writes()) {
            check.versions(ANY_NODE, write.page()).put(write.version(), write);
            check.exactly
                    .computeIfAbsent(write.page(), unseen -> new HashMap<>())
                    .put(write.version(), write);
            check.versions(write.node(), write.page()).put(write.version(), write);
        }
        check.writes.values().forEach(HistoryCheck::earliestOfHigher);
        history.reads().forEach(check::read);
        return check.wrong;
    }

    private TreeMap<Long, Write> versions(int node, int page) {
        return writes.computeIfAbsent(new Place(node, page), unseen -> new TreeMap<>());
    }

    /** Each version's entry becomes the write that returned first among it and those that are higher. */
    private static void earliestOfHigher(TreeMap<Long, Write> versions) {
        Write earliest = null;
        for (Map.Entry<Long, Write> entry : versions.descendingMap().entrySet()) {
            Write write = entry.getValue();
            if (earliest == null || write.returnedNanos() - earliest.returnedNanos() < 0) {
                earliest = write;
            }
            entry.setValue(earliest);
        }
    }

    private void read(Read read) {
        if (read.shown() != Shown.STALE) {
            bounded(read, ANY_NODE, read.shown() == Shown.FRESH ? maxLagNanos : 0);
            bounded(read, read.node(), 0);
        }
        Write shown = exactly.getOrDefault(read.page(), Map.of()).get(read.version());
        boolean older = versions(ANY_NODE, read.page()).lowerKey(read.version() + 1) == null;
        if (!older && (shown == null || read.returnedNanos() - shown.beganNanos() < 0)) {
            wrong.add("never written before: " + read);
        }
    }

    private void bounded(Read read, int node, long boundNanos) {
        Map.Entry<Long, Write> higher = versions(node, read.page()).higherEntry(read.version());
        if (higher != null) {
            long outdatedFor = read.beganNanos() - higher.getValue().returnedNanos();
            if (outdatedFor > boundNanos) {
                wrong.add("outdated for " + TimeUnit.NANOSECONDS.toMillis(outdatedFor) + " ms: " + read + ", since "
                        + higher.getValue());
            }
        }
    }
}

package io.github.jimmypage.verify;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What came of comparing, by path. Bounded: where there is no more room, a path without a mismatch makes room for one with a
 * mismatch, and further ones are not told apart. Thread-safe.
 */
final class PathRecords {
    /** Where paths are noted for which there is no room. */
    static final String OTHERS = "(other paths)";

    private final int maxPaths;
    private final VerdictCounts counts;
    private final Map<String, PathRecord> paths = new ConcurrentHashMap<>();
    private final PathRecord others;
    private final AtomicBoolean changed = new AtomicBoolean();

    PathRecords(int maxPaths, VerdictCounts counts) {
        this.maxPaths = maxPaths;
        this.counts = counts;
        this.others = new PathRecord(OTHERS, counts);
    }

    /** The record of a path, or that of all others. */
    PathRecord of(String path) {
        changed.set(true);
        PathRecord present = paths.get(path);
        if (present != null) {
            return present;
        }
        if (paths.size() >= maxPaths) {
            return others;
        }
        PathRecord added = new PathRecord(path, counts);
        PathRecord before = paths.putIfAbsent(path, added);
        return before == null ? added : before;
    }

    /** The same for a path that has a mismatch. */
    PathRecord ofDifferent(String path) {
        if (!paths.containsKey(path) && paths.size() >= maxPaths) {
            for (Iterator<PathRecord> records = paths.values().iterator(); records.hasNext(); ) {
                if (records.next().isClean()) {
                    records.remove();
                    break;
                }
            }
        }
        return of(path);
    }

    /** All that have anything to tell. */
    List<PathRecord.Snapshot> snapshots() {
        List<PathRecord.Snapshot> snapshots = new ArrayList<>();
        for (PathRecord record : paths.values()) {
            snapshots.add(record.snapshot());
        }
        if (!others.isEmpty()) {
            snapshots.add(others.snapshot());
        }
        return snapshots;
    }

    /** Whether anything was noted since this was asked last. */
    boolean hasChanged() {
        return changed.getAndSet(false);
    }
}

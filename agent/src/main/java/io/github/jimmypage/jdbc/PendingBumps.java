package io.github.jimmypage.jdbc;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.Generation;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Bumps that wait until the outermost JDBC call is about to return: by then the database has done its work, and the application
 * has not seen it yet. One bump a cause, however many wrappers reported. Used by one thread.
 */
final class PendingBumps {
    private final EnumMap<BumpCause, TreeSet<String>> pending = new EnumMap<>(BumpCause.class);

    void add(BumpCause cause, WriteSet writes) {
        TreeSet<String> tables = pending.get(cause);
        if (tables == null) {
            tables = new TreeSet<>();
            pending.put(cause, tables);
        }
        tables.addAll(writes.snapshot());
    }

    boolean isEmpty() {
        return pending.isEmpty();
    }

    void apply(Generation generation) {
        for (Map.Entry<BumpCause, TreeSet<String>> bump : pending.entrySet()) {
            generation.bump(bump.getKey(), Set.copyOf(bump.getValue()));
        }
        pending.clear();
    }
}

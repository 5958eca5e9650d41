package io.github.jimmypage.jdbc;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.Generation;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Bumps that wait until the outermost JDBC call is about to return: by then the database has done its work, and the application
 * has not seen it yet. One bump a cause, however many wrappers reported. Used by one thread.
 */
final class PendingBumps {
    private static final BumpCause[] CAUSES = BumpCause.values();

    /** One for each cause, filled and emptied again and again. */
    private final Map<BumpCause, WriteSet> pending = new EnumMap<>(BumpCause.class);

    private boolean empty = true;

    PendingBumps() {
        for (BumpCause cause : CAUSES) {
            pending.put(cause, new WriteSet());
        }
    }

    /** @param writes what was written; nothing means no bump */
    void add(BumpCause cause, WriteSet writes) {
        if (!writes.isEmpty()) {
            of(cause).addAll(writes);
            empty = false;
        }
    }

    boolean isEmpty() {
        return empty;
    }

    void apply(Generation generation) {
        empty = true;
        for (BumpCause cause : CAUSES) {
            WriteSet writes = of(cause);
            if (!writes.isEmpty()) {
                Set<String> tables = writes.tables();
                writes.clear();
                generation.bump(cause, tables, null);
            }
        }
    }

    private WriteSet of(BumpCause cause) {
        return Objects.requireNonNull(pending.get(cause));
    }
}

package io.github.jimmypage.jdbc;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.WriteOrigin;
import io.github.jimmypage.sql.SqlAnalysis;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bumps that wait until the outermost JDBC call is about to return: by then the database has done its work, and the application
 * has not seen it yet. One bump a cause, however many wrappers reported. Used by one thread.
 *
 * <p>Knows as well where the writes of the running call come from, which is looked for once and only when something was written that
 * counts.
 */
final class PendingBumps {
    private static final BumpCause[] CAUSES = BumpCause.values();

    /** One for each cause, filled and emptied again and again. */
    private final Map<BumpCause, WriteSet> pending = new EnumMap<>(BumpCause.class);

    private boolean empty = true;
    private boolean noted;
    private boolean lines;
    private @Nullable Object outermost;
    private @Nullable WriteOrigin origin;
    /** Begins with another number on each thread, between which a connection may wander. */
    private long call = (long) System.identityHashCode(this) << 32;

    PendingBumps() {
        for (BumpCause cause : CAUSES) {
            pending.put(cause, new WriteSet());
        }
    }

    /**
     * A statement is about to be judged that may have written, and where that comes from is to be told.
     *
     * @param called the object whose JDBC method the application called
     * @param withLines whether the line of code is a part of it
     */
    void writes(@Nullable Object called, boolean withLines) {
        noted = true;
        outermost = called;
        lines = withLines;
    }

    /** Where what the running call writes comes from, by the first statement of it; null when that is not noted. */
    @Nullable
    WriteOrigin origin(SqlAnalysis analysis) {
        if (origin == null && noted) {
            origin = Origins.of(analysis, outermost, lines);
        }
        return origin;
    }

    /** Tells the running outermost call from others. */
    long call() {
        return call;
    }

    /** The outermost call returns. */
    void callEnds() {
        if (noted) {
            call++;
            noted = false;
            outermost = null;
            origin = null;
        }
    }

    /** @param writes what was written; nothing means no bump */
    void add(BumpCause cause, WriteSet writes) {
        if (!writes.isEmpty()) {
            of(cause).addAll(writes);
            empty = false;
        }
    }

    /** The same where it is the running call that causes the bump, and not what the transaction wrote before. */
    void addAtOnce(BumpCause cause, WriteSet writes, SqlAnalysis analysis) {
        if (!writes.isEmpty()) {
            of(cause).addAll(writes);
            of(cause).comesFrom(origin(analysis), call);
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
                WriteOrigin caused = writes.origin();
                writes.clear();
                generation.bump(cause, tables, caused);
            }
        }
    }

    private WriteSet of(BumpCause cause) {
        return Objects.requireNonNull(pending.get(cause));
    }
}

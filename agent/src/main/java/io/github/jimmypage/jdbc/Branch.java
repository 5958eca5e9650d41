package io.github.jimmypage.jdbc;

import io.github.jimmypage.sql.SqlAnalysis;
import io.github.jimmypage.sql.TableWhitelist;

/**
 * What one branch of a distributed transaction wrote here. It belongs to the transaction and not to the connection: another
 * connection may join it, and any may commit it. Guarded by its own lock.
 */
final class Branch {
    private static final long NOT_STARTED = -1;

    private final WriteSet writes = new WriteSet();
    private long startGeneration = NOT_STARTED;

    synchronized boolean add(SqlAnalysis analysis, TableWhitelist whitelist, PendingBumps running) {
        return writes.add(analysis, whitelist, running);
    }

    /** The connection that works for it is not known: it may write anything. */
    synchronized void addAnyTable() {
        writes.addAnyTable();
    }

    synchronized WriteSet writes() {
        WriteSet copy = new WriteSet();
        copy.addAll(writes);
        return copy;
    }

    /** The generation before its first statement, on whatever connection. */
    synchronized long startedAt(long present) {
        if (startGeneration == NOT_STARTED) {
            startGeneration = present;
        }
        return startGeneration;
    }
}

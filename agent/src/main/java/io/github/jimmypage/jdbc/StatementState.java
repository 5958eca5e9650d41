package io.github.jimmypage.jdbc;

import io.github.jimmypage.sql.SqlAnalysis;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one statement: its connection's transaction, the analysis of its text, its batch.
 *
 * <p>Never cleared when the statement is closed: drivers reuse closed instances. A statement is used by one thread at a time, but
 * wanders with its connection.
 */
final class StatementState {
    /** Longer batches of different texts count as a write of any table. */
    private static final int MAX_BATCH_TEXTS = 1000;

    private final TransactionState transaction;
    private volatile @Nullable SqlAnalysis prepared;
    private @Nullable List<SqlAnalysis> batch;
    private boolean batchOverflow;

    /** @param prepared the analysis of the prepared text; null for a plain statement */
    StatementState(TransactionState transaction, @Nullable SqlAnalysis prepared) {
        this.transaction = transaction;
        this.prepared = prepared;
    }

    TransactionState transaction() {
        return transaction;
    }

    /** The analysis of the prepared text; null for a plain statement. */
    @Nullable
    SqlAnalysis prepared() {
        return prepared;
    }

    synchronized void addToBatch(SqlAnalysis analysis) {
        if (batch == null) {
            batch = new ArrayList<>();
        }
        if (batch.size() >= MAX_BATCH_TEXTS) {
            batchOverflow = true;
        } else if (batch.isEmpty() || !batch.get(batch.size() - 1).equals(analysis)) {
            batch.add(analysis);
        }
    }

    synchronized void clearBatch() {
        batch = null;
        batchOverflow = false;
    }

    /** What the batch holds; it is left for a driver that keeps its batch after a failure. */
    synchronized List<SqlAnalysis> batch() {
        return batch == null ? List.of() : List.copyOf(batch);
    }

    synchronized boolean isBatchOverflown() {
        return batchOverflow;
    }
}

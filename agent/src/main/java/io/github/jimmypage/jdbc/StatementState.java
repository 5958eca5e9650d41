package io.github.jimmypage.jdbc;

import io.github.jimmypage.sql.SqlAnalysis;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one statement: its connection's transaction, the analysis of its text, its batch, what it left open.
 *
 * <p>Never cleared when the statement is closed: drivers reuse closed instances. A statement is used by one thread at a time, but
 * wanders with its connection.
 */
final class StatementState {
    /** Longer batches of different texts count as a write of any table. */
    private static final int MAX_BATCH_TEXTS = 1000;

    private final @Nullable SqlAnalysis prepared;
    private final boolean several;
    private final boolean updatable;
    private volatile TransactionState transaction;
    private volatile @Nullable WriteSet leftOpen;
    private @Nullable List<SqlAnalysis> batch;
    private boolean batchOverflow;

    /**
     * @param prepared the analysis of the prepared text; null for a plain statement
     * @param several whether that text may hold several statements
     * @param updatable whether rows can be changed through its result sets
     */
    StatementState(TransactionState transaction, @Nullable SqlAnalysis prepared, boolean several, boolean updatable) {
        this.transaction = transaction;
        this.prepared = prepared;
        this.several = several;
        this.updatable = updatable;
    }

    TransactionState transaction() {
        return transaction;
    }

    /** It turned out to be a wrapper around a statement of another connection. */
    void belongsTo(TransactionState other) {
        transaction = other;
    }

    /** The analysis of the prepared text; null for a plain statement. */
    @Nullable
    SqlAnalysis prepared() {
        return prepared;
    }

    boolean isOfSeveral() {
        return several;
    }

    boolean isUpdatable() {
        return updatable;
    }

    /** What was written in autocommit by an execution whose results are still open; null when there is nothing of the kind. */
    @Nullable
    WriteSet leftOpen() {
        return leftOpen;
    }

    void leftOpen(@Nullable WriteSet writes) {
        leftOpen = writes;
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

    /** What was collected, as it is now; a driver may keep it after a failure, or forget it before it returns. */
    synchronized Batch batch() {
        return batch == null && !batchOverflow
                ? Batch.EMPTY
                : new Batch(batch == null ? List.of() : List.copyOf(batch), batchOverflow);
    }

    /** What a batch holds. */
    record Batch(List<SqlAnalysis> analyses, boolean overflown) {
        private static final Batch EMPTY = new Batch(List.of(), false);
    }
}

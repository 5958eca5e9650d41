package io.github.jimmypage.jdbc;

import io.github.jimmypage.bridge.Bridge;
import io.github.jimmypage.sql.SqlAnalysis;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Making statements. At a leaf the statement is remembered with its connection's transaction and the analysis of its text; the
 * wrappers around it are remembered as the same thing, so that a pool that hands out a cached wrapper later is understood.
 * Thread-safe.
 */
final class PreparationCalls {
    private final Memory memory;
    private final Effects effects;

    PreparationCalls(Memory memory, Effects effects) {
        this.memory = memory;
        this.effects = effects;
    }

    void entered(Object connection, @Nullable String sql) {
        if (connection instanceof Connection) {
            Effects.frames().push(Frames.PREPARE, Bridge.PREPARE, connection, sql, null);
        }
    }

    void left(int operation, Object connection, @Nullable Object statement, @Nullable Throwable thrown) {
        if (!(connection instanceof Connection)) {
            return;
        }
        Frames stack = Effects.frames();
        if (!stack.unwindTo(Frames.PREPARE, connection)) {
            return;
        }
        try {
            if (statement instanceof Statement) {
                StatementState state =
                        stack.isLeaf() ? leafState(operation, connection, statement, stack) : stack.state();
                if (state != null) {
                    if (memory.statements.get(statement, stack.probe) != state) {
                        memory.statements.put(statement, state);
                    }
                    if (!stack.isLeaf()) {
                        memory.callsThrough(connection, state.transaction(), stack.probe);
                    }
                    if (isHelper(state, stack)) {
                        stack.disregard();
                    } else {
                        stack.handUp(state);
                    }
                }
            }
        } finally {
            effects.left(stack, thrown);
        }
    }

    /**
     * Another text on the very connection that the call around is about is a question of the driver's own: MySQL's asks for a
     * procedure's parameters inside of {@code prepareCall}, and with several hosts by way of a wrapper. What it came to is no
     * news of the call around.
     */
    private boolean isHelper(StatementState state, Frames stack) {
        Object around = stack.aroundWithAnotherText();
        return around != null && memory.ownTransactionOf(around, stack.probe) == state.transaction();
    }

    /** The state of a statement that a leaf handed out: a new one, or the old one of a pool's cached wrapper. */
    private StatementState leafState(int operation, Object connection, Object statement, Frames stack) {
        StatementState known = memory.statements.get(statement, stack.probe);
        String sql = (String) stack.detail();
        TransactionState transaction = memory.transactionOf(connection, stack.probe);
        memory.linkBranches(stack, transaction);
        if (known != null && (known.transaction() != transaction || sql == null || known.prepared() == null)) {
            return known;
        }
        SqlAnalysis prepared = sql == null ? null : effects.analyze(sql, transaction.dialect());
        boolean updatable = operation == Bridge.PREPARE_WITH_KIND;
        if (updatable) {
            memory.resultsNeeded();
        }
        return known != null && Objects.equals(known.prepared(), prepared) && known.isUpdatable() == updatable
                ? known
                : new StatementState(transaction, prepared, sql != null && StatementCalls.mayBeSeveral(sql), updatable);
    }
}

package io.github.jimmypage.jdbc;

import io.github.jimmypage.bridge.Bridge;
import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.DatabaseWatch;
import io.github.jimmypage.sql.Dialect;
import io.github.jimmypage.sql.SqlAnalysis;
import io.github.jimmypage.sql.StatementKind;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Calls of statements.
 *
 * <p>A call counts if its statement is known or if it is a leaf; "innermost only" would be wrong, since SQLite runs helper
 * statements inside {@code executeUpdate}. Thread-safe.
 */
final class StatementCalls {
    private final Memory memory;
    private final Effects effects;

    StatementCalls(Memory memory, Effects effects) {
        this.memory = memory;
        this.effects = effects;
    }

    void entered(int operation, Object statement, @Nullable String sql) {
        if (!(statement instanceof Statement) || !isOfInterest(operation)) {
            return;
        }
        Frames stack = Effects.frames();
        StatementState state = memory.statements.get(statement, stack.probe);
        stack.push(Frames.STATEMENT, operation, statement, sql, state);
        if (state != null) {
            if (operation == Bridge.EXECUTE_BATCH) {
                // Now, since SQLite clears the batch before it returns.
                stack.detail(state.batch());
            }
            effects.starts(state.transaction());
            if (isExecution(operation) && state.leftOpen() != null) {
                effects.completed(state, stack);
            }
        }
    }

    /** Who asks for results of a statement that wrote nothing, and through which no row can be changed, need not be watched. */
    private boolean isOfInterest(int operation) {
        return (operation != Bridge.GET_RESULTS && operation != Bridge.MORE_RESULTS) || memory.needsResults();
    }

    private static boolean isExecution(int operation) {
        return operation == Bridge.EXECUTE
                || operation == Bridge.EXECUTE_WITH_RESULTS
                || operation == Bridge.EXECUTE_BATCH;
    }

    void left(int operation, Object statement, @Nullable Object results, @Nullable Throwable thrown) {
        if (!(statement instanceof Statement)) {
            return;
        }
        Frames stack = Effects.frames();
        if (stack.isEmpty() || !stack.unwindTo(Frames.STATEMENT, statement)) {
            return;
        }
        try {
            StatementState state = stack.state();
            if (state != null) {
                own(operation, state, results, thrown == null, stack);
            } else if (stack.isLeaf()) {
                foreign(operation, statement, thrown == null, stack);
            }
        } finally {
            effects.left(stack, thrown);
        }
    }

    private void own(int operation, StatementState state, @Nullable Object results, boolean returned, Frames stack) {
        TransactionState below = stack.inner();
        if (stack.isLeaf()) {
            state.transaction().leafSeen();
        } else if (below != null
                && below != state.transaction()
                && !state.transaction().isLeafSeen()) {
            // A pool handed it out without asking the driver: only now it shows which connection is below.
            state.belongsTo(below);
        }
        stack.handUp(state.transaction());
        String sql = stack.detail() instanceof String text ? text : null;
        switch (operation) {
            case Bridge.ADD_BATCH -> {
                if (sql != null) {
                    state.addToBatch(analyze(sql, state));
                }
            }
            case Bridge.CLEAR_BATCH -> state.clearBatch();
            case Bridge.EXECUTE_BATCH -> {
                if (stack.detail() instanceof StatementState.Batch batch) {
                    batch(state, batch, returned, stack);
                }
            }
            case Bridge.GET_RESULTS -> remember(results, state, analysisOf(state, null));
            case Bridge.MORE_RESULTS -> moreResults(state, stack);
            default -> {
                SqlAnalysis analysis = analysisOf(state, sql);
                effects.executed(state, analysis, returned, mayGoOn(operation, analysis, sql, state), stack);
                remember(results, state, analysis);
            }
        }
    }

    /** A helper statement of the driver's own belongs to the call that it serves; else nobody saw it being made. */
    private void foreign(int operation, Object statement, boolean returned, Frames stack) {
        if (!isExecution(operation) && operation != Bridge.EXECUTE_ANY) {
            return;
        }
        String sql = stack.detail() instanceof String text ? text : null;
        StatementState around = stack.enclosingState();
        if (around == null) {
            DatabaseWatch watch = effects.watch();
            if (watch != null) {
                watch.usedDatabase();
            }
            effects.stray(statement, sql == null ? Effects.UNSEEN : effects.analyze(sql, Dialect.GENERIC), stack);
        } else {
            effects.executed(
                    around, sql == null ? withoutText(around, stack) : analyze(sql, around), returned, false, stack);
        }
    }

    /** MySQL's driver sends a prepared batch by a statement that it makes of the batch's text, and whose own is not seen. */
    private static SqlAnalysis withoutText(StatementState around, Frames stack) {
        SqlAnalysis prepared = around.prepared();
        return prepared != null && stack.isInsideOf(Bridge.EXECUTE_BATCH) ? prepared : Effects.UNSEEN;
    }

    private void batch(StatementState state, StatementState.Batch batch, boolean returned, Frames stack) {
        SqlAnalysis prepared = state.prepared();
        if (batch.overflown()) {
            effects.executed(state, Effects.UNSEEN, returned, false, stack);
        } else if (prepared != null) {
            effects.executed(state, prepared, returned, false, stack);
        }
        for (SqlAnalysis analysis : batch.analyses()) {
            effects.executed(state, analysis, returned, false, stack);
        }
        if (returned) {
            state.clearBatch();
        }
    }

    /** The result before is done with, so what it wrote may be committed; the statement may write on. */
    private void moreResults(StatementState state, Frames stack) {
        WriteSet writes = state.leftOpen();
        if (writes != null) {
            stack.bumps.add(BumpCause.UNKNOWN, writes);
        }
    }

    private void remember(@Nullable Object results, StatementState state, SqlAnalysis query) {
        if (results != null && (state.isUpdatable() || state.leftOpen() != null)) {
            memory.results.put(results, new OpenResults(state, query));
        }
    }

    private static boolean mayGoOn(int operation, SqlAnalysis analysis, @Nullable String sql, StatementState state) {
        if (operation != Bridge.EXECUTE_ANY) {
            return operation == Bridge.EXECUTE_WITH_RESULTS;
        }
        return analysis.kind() == StatementKind.UNKNOWN || (sql == null ? state.isOfSeveral() : mayBeSeveral(sql));
    }

    /** Whether anything stands behind a semicolon; one inside quotes counts, which does no harm. */
    static boolean mayBeSeveral(String sql) {
        int semicolon = sql.indexOf(';');
        if (semicolon < 0) {
            return false;
        }
        for (int i = semicolon + 1; i < sql.length(); i++) {
            if (sql.charAt(i) > ' ') {
                return true;
            }
        }
        return false;
    }

    private SqlAnalysis analysisOf(StatementState state, @Nullable String sql) {
        if (sql != null) {
            return analyze(sql, state);
        }
        SqlAnalysis prepared = state.prepared();
        return prepared != null ? prepared : Effects.UNSEEN;
    }

    private SqlAnalysis analyze(String sql, StatementState state) {
        return effects.analyze(sql, state.transaction().dialect());
    }
}

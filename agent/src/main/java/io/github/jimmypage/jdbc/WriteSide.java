package io.github.jimmypage.jdbc;

import io.github.jimmypage.bridge.Bridge;
import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.Recording;
import io.github.jimmypage.cache.Suspension;
import io.github.jimmypage.log.Log;
import io.github.jimmypage.sql.Dialect;
import io.github.jimmypage.sql.SqlAnalysis;
import io.github.jimmypage.sql.SqlAnalyzer;
import io.github.jimmypage.sql.StatementKind;
import io.github.jimmypage.sql.TableWhitelist;
import io.github.jimmypage.sql.TransactionControl;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.CommonDataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Where the hooks of JDBC arrive. Turns calls, as they nest, into changes of {@link TransactionState} and bumps.
 *
 * <p><b>Which object counts.</b> At a leaf {@code prepare*} or {@code createStatement} the statement is remembered with its
 * connection's transaction and the analysis of its text; the wrappers around it are remembered as the same thing, so that a pool
 * that hands out a cached wrapper later is understood. A statement call counts if its statement is known or if it is a leaf;
 * "innermost only" would be wrong, since SQLite runs helper statements inside {@code executeUpdate}. Calls on connections count
 * where the connection is known; {@code setAutoCommit} makes it known at a leaf. Effects accumulate, and bumps happen when the outermost call is about to return.
 *
 * <p>Instrumented by shape as well as by type, so each entry asks first whether the object is a JDBC object at all. Thread-safe.
 */
public final class WriteSide {
    private static final Logger LOG = Log.of(WriteSide.class);

    private static final SqlAnalysis UNSEEN = new SqlAnalysis(
            StatementKind.UNKNOWN,
            Set.of(SqlAnalysis.ANY_TABLE),
            Set.of(),
            List.of("the text of this statement was not seen"),
            TransactionControl.NONE,
            true,
            true);

    private static final ThreadLocal<Frames> FRAMES = new ThreadLocal<>() {
        @Override
        protected Frames initialValue() {
            return new Frames();
        }
    };
    private final WeakIdentityMap<Object, StatementState> statements = new WeakIdentityMap<>();
    private final WeakIdentityMap<Object, TransactionState> transactions = new WeakIdentityMap<>();
    private final AtomicBoolean strayWrite = new AtomicBoolean();

    private final Generation generation;
    private final Suspension suspension;
    private final SqlAnalyzer analyzer;
    private final @Nullable Dialect forcedDialect;
    private volatile TableWhitelist whitelist;

    /** @param forcedDialect of every statement; null to take it from the driver's class */
    public WriteSide(
            Generation generation,
            Suspension suspension,
            SqlAnalyzer analyzer,
            @Nullable Dialect forcedDialect,
            TableWhitelist whitelist) {
        this.suspension = suspension;
        this.generation = generation;
        this.analyzer = analyzer;
        this.forcedDialect = forcedDialect;
        this.whitelist = whitelist;
    }

    /** Takes over a changed whitelist. */
    public void whitelist(TableWhitelist changed) {
        whitelist = changed;
    }

    // --- statements -------------------------------------------------------------------------------------------------

    public void statementEntered(Object statement, @Nullable String sql) {
        if (!(statement instanceof Statement)) {
            return;
        }
        Frames stack = FRAMES.get();
        StatementState state = statements.get(statement, stack.probe);
        stack.push(Frames.STATEMENT, statement, sql, state);
        if (state != null) {
            state.transaction().statementStarts(generation.current());
        }
    }

    public void statementLeft(int operation, Object statement, @Nullable Throwable thrown) {
        if (!(statement instanceof Statement)) {
            return;
        }
        Frames stack = FRAMES.get();
        if (!stack.unwindTo(Frames.STATEMENT, statement)) {
            return;
        }
        try {
            StatementState state = stack.state();
            if (state == null && stack.isLeaf()) {
                // A helper statement of the driver's own: it belongs to the call that it serves.
                state = stack.enclosingState();
                if (state == null) {
                    stray(operation, stack);
                    return;
                }
                apply(operation, state, (String) stack.detail(), false, thrown == null, stack.bumps);
            } else if (state != null) {
                apply(operation, state, (String) stack.detail(), true, thrown == null, stack.bumps);
            }
        } finally {
            left(stack, thrown);
        }
    }

    /** @param own whether the state is the statement's own, and not that of a call around it */
    private void apply(
            int operation,
            StatementState state,
            @Nullable String sql,
            boolean own,
            boolean returned,
            PendingBumps bumps) {
        switch (operation) {
            case Bridge.ADD_BATCH -> {
                if (sql != null && own) {
                    state.addToBatch(analyze(sql, state));
                }
            }
            case Bridge.CLEAR_BATCH -> {
                if (own) {
                    state.clearBatch();
                }
            }
            case Bridge.EXECUTE_BATCH -> applyBatch(state, own, returned, bumps);
            default -> executed(state, analysisOf(state, sql, own), returned, bumps);
        }
    }

    private void applyBatch(StatementState state, boolean own, boolean returned, PendingBumps bumps) {
        SqlAnalysis prepared = state.prepared();
        if (!own || state.isBatchOverflown()) {
            executed(state, UNSEEN, returned, bumps);
        } else if (prepared != null) {
            executed(state, prepared, returned, bumps);
        }
        for (SqlAnalysis analysis : state.batch()) {
            executed(state, analysis, returned, bumps);
        }
        if (returned) {
            state.clearBatch();
        }
    }

    private SqlAnalysis analysisOf(StatementState state, @Nullable String sql, boolean own) {
        if (sql != null) {
            return analyze(sql, state);
        }
        SqlAnalysis prepared = own ? state.prepared() : null;
        return prepared != null ? prepared : UNSEEN;
    }

    private SqlAnalysis analyze(String sql, StatementState state) {
        return analyzer.analyze(sql, state.transaction().dialect());
    }

    private void executed(StatementState state, SqlAnalysis analysis, boolean returned, PendingBumps bumps) {
        TransactionState transaction = state.transaction();
        long readGeneration = transaction.readGeneration();
        boolean wrote = transaction.executed(analysis, returned, whitelist, bumps);
        Recording recording = Recording.current();
        if (recording != null) {
            recording.usedDatabase();
            recording.readIn(readGeneration);
            if (wrote) {
                recording.wrote();
            }
            if (analysis.readsClock()) {
                recording.readClock();
            }
        }
    }

    /**
     * A statement that nobody was seen making. Its connection cannot be known without asking it, which the agent never does: what
     * it writes counts now, and from now on every commit counts as one that wrote.
     */
    private void stray(int operation, Frames stack) {
        if (operation == Bridge.ADD_BATCH || operation == Bridge.CLEAR_BATCH) {
            return;
        }
        String sql = (String) stack.detail();
        SqlAnalysis analysis = sql == null ? UNSEEN : analyzer.analyze(sql, Dialect.GENERIC);
        WriteSet writes = new WriteSet();
        Recording recording = Recording.current();
        if (recording != null) {
            recording.usedDatabase();
        }
        if (!writes.add(analysis, whitelist)) {
            return;
        }
        stack.bumps.add(BumpCause.UNKNOWN, writes);
        if (recording != null) {
            recording.wrote();
        }
        if (strayWrite.compareAndSet(false, true)) {
            LOG.warn(
                    "a statement wrote whose connection was never seen; from now on every commit makes all pages stale."
                            + " Please report the driver and the pool");
        }
    }

    // --- making statements ------------------------------------------------------------------------------------------

    public void prepareEntered(Object connection, @Nullable String sql) {
        if (connection instanceof Connection) {
            FRAMES.get().push(Frames.PREPARE, connection, sql, null);
        }
    }

    public void prepareLeft(Object connection, @Nullable Object statement, @Nullable Throwable thrown) {
        if (!(connection instanceof Connection)) {
            return;
        }
        Frames stack = FRAMES.get();
        if (!stack.unwindTo(Frames.PREPARE, connection)) {
            return;
        }
        try {
            if (statement instanceof Statement) {
                StatementState state = stack.isLeaf() ? leafState(connection, statement, stack) : stack.state();
                if (state != null) {
                    if (statements.get(statement, stack.probe) != state) {
                        statements.put(statement, state);
                    }
                    stack.handUp(state);
                }
            }
        } finally {
            left(stack, thrown);
        }
    }

    /** The state of a statement that a leaf handed out: a new one, or the old one of a pool's cached wrapper. */
    private StatementState leafState(Object connection, Object statement, Frames stack) {
        StatementState known = statements.get(statement, stack.probe);
        String sql = (String) stack.detail();
        TransactionState transaction = transactionOf(connection, stack);
        if (known != null && (known.transaction() != transaction || sql == null || known.prepared() == null)) {
            return known;
        }
        SqlAnalysis prepared = sql == null ? null : analyzer.analyze(sql, transaction.dialect());
        return known != null && Objects.equals(known.prepared(), prepared)
                ? known
                : new StatementState(transaction, prepared);
    }

    private TransactionState transactionOf(Object connection, Frames stack) {
        TransactionState transaction = transactions.get(connection, stack.probe);
        if (transaction == null) {
            Dialect dialect = forcedDialect != null
                    ? forcedDialect
                    : Dialect.ofDriverClass(connection.getClass().getName());
            transaction = new TransactionState(dialect);
            transactions.put(connection, transaction);
        }
        return transaction;
    }

    // --- connections ------------------------------------------------------------------------------------------------

    public void connectionEntered(int operation, Object connection) {
        if (operation == Bridge.SIDE_DOOR) {
            suspension.suspend(
                    "the application writes in a way that is not followed yet, by "
                            + connection.getClass().getName()
                            + " (a distributed transaction, a bulk interface or a large object)",
                    null);
        } else if (operation == Bridge.CHANGE_ROW) {
            FRAMES.get().push(Frames.STATEMENT, connection, null, null);
        } else if (isHooked(operation, connection)) {
            FRAMES.get().push(Frames.CONNECTION, connection, null, null);
        }
    }

    public void connectionLeft(int operation, Object connection, @Nullable Throwable thrown) {
        if (operation == Bridge.CHANGE_ROW) {
            rowChanged(connection, thrown);
            return;
        }
        if (operation == Bridge.SIDE_DOOR || !isHooked(operation, connection)) {
            return;
        }
        Frames stack = FRAMES.get();
        if (!stack.unwindTo(Frames.CONNECTION, connection)) {
            return;
        }
        try {
            if (operation != Bridge.CONNECT) {
                TransactionState transaction = transactions.get(connection, stack.probe);
                if (transaction != null) {
                    apply(operation, transaction, stack.bumps);
                }
                if (strayWrite.get() && stack.isLeaf() && operation == Bridge.COMMIT) {
                    WriteSet anything = new WriteSet();
                    anything.addAnyTable();
                    stack.bumps.add(BumpCause.UNKNOWN, anything);
                }
            }
        } finally {
            left(stack, thrown);
        }
    }

    /** H2 changes rows by statements of its own, which are seen; HSQLDB, Derby and MariaDB do without. */
    private void rowChanged(Object resultSet, @Nullable Throwable thrown) {
        Frames stack = FRAMES.get();
        if (!stack.unwindTo(Frames.STATEMENT, resultSet)) {
            return;
        }
        if (stack.isLeaf() && resultSet instanceof ResultSet) {
            suspension.suspend(
                    "the application writes through an updatable result set of "
                            + resultSet.getClass().getName()
                            + ", which is not followed yet",
                    null);
        }
        left(stack, thrown);
    }

    private static boolean isHooked(int operation, Object object) {
        return operation == Bridge.CONNECT
                ? object instanceof CommonDataSource || object instanceof Driver
                : object instanceof Connection;
    }

    private static void apply(int operation, TransactionState transaction, PendingBumps bumps) {
        switch (operation) {
            case Bridge.COMMIT -> transaction.committed(bumps);
            case Bridge.ROLLBACK -> transaction.rolledBack(bumps);
            case Bridge.ROLLBACK_TO_SAVEPOINT -> transaction.rolledBackToSavepoint(bumps);
            case Bridge.SET_ISOLATION -> transaction.isolationSet(bumps);
            default -> transaction.closed(bumps);
        }
    }

    public void autoCommitEntered(Object connection) {
        if (connection instanceof Connection) {
            FRAMES.get().push(Frames.CONNECTION, connection, null, null);
        }
    }

    public void autoCommitLeft(Object connection, boolean autoCommit, @Nullable Throwable thrown) {
        if (!(connection instanceof Connection)) {
            return;
        }
        Frames stack = FRAMES.get();
        if (!stack.unwindTo(Frames.CONNECTION, connection)) {
            return;
        }
        try {
            if (stack.isLeaf() || transactions.get(connection, stack.probe) != null) {
                transactionOf(connection, stack).autoCommitSet(autoCommit, thrown == null, stack.bumps);
            }
        } finally {
            left(stack, thrown);
        }
    }

    // --- leaving ----------------------------------------------------------------------------------------------------

    private void left(Frames stack, @Nullable Throwable thrown) {
        stack.pop();
        if (!stack.isEmpty()) {
            return;
        }
        if (!stack.bumps.isEmpty()) {
            stack.bumps.apply(generation);
        }
        if (thrown != null) {
            Recording recording = Recording.current();
            if (recording != null) {
                recording.databaseFailed();
            }
        }
    }
}

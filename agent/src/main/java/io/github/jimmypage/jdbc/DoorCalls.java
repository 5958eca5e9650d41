package io.github.jimmypage.jdbc;

import io.github.jimmypage.bridge.Bridge;
import io.github.jimmypage.sql.Dialect;
import io.github.jimmypage.sql.SqlAnalysis;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes past statements: PostgreSQL's copy interface and the server functions that its large objects are written by, SQL Server's
 * bulk copy, DB2's load utility, Oracle's message queues, large objects of any driver. They are calls of the statements' family: what a statement inside does is told by that
 * one. Thread-safe.
 */
final class DoorCalls {
    private static final SqlAnalysis ANYTHING = OpenResults.write(Set.of(SqlAnalysis.ANY_TABLE));
    private static final SqlAnalysis LARGE_OBJECT = OpenResults.write(Set.of("pg_largeobject"));
    private static final Set<String> READING_FUNCTIONS =
            Set.of("lo_open", "lo_close", "loread", "lo_lseek", "lo_lseek64", "lo_tell", "lo_tell64");

    private final Memory memory;
    private final Effects effects;

    DoorCalls(Memory memory, Effects effects) {
        this.memory = memory;
        this.effects = effects;
    }

    /** Whether calls of this operation are handled here. */
    static boolean isDoor(int operation) {
        return switch (operation) {
            case Bridge.CHANGE_LOB,
                    Bridge.COPY,
                    Bridge.END_COPY,
                    Bridge.CALL_FUNCTION,
                    Bridge.BULK_COPY,
                    Bridge.PUT_MESSAGE,
                    Bridge.TAKE_MESSAGE -> true;
            default -> false;
        };
    }

    /** An object that writes past statements was made for a connection. */
    void opened(Object door, @Nullable Object connection) {
        if (connection instanceof Connection) {
            memory.doors.put(door, memory.transactionOf(connection, Effects.frames().probe));
        }
    }

    void lobCreated(Object connection, @Nullable Object lob) {
        if (connection instanceof Connection && lob != null) {
            memory.ownLobs.put(lob, Boolean.TRUE);
        }
    }

    void entered(int operation, Object target, @Nullable Object argument) {
        if (operation == Bridge.CHANGE_LOB && !(target instanceof Blob) && !(target instanceof Clob)) {
            return;
        }
        Frames stack = Effects.frames();
        stack.push(Frames.STATEMENT, operation, target, argument, null);
        TransactionState transaction = transactionOf(target, false, stack);
        if (transaction != null) {
            effects.starts(transaction);
        }
    }

    void left(int operation, Object target, @Nullable Object result, @Nullable Throwable thrown) {
        Frames stack = Effects.frames();
        if (stack.isEmpty() || !stack.unwindTo(Frames.STATEMENT, target)) {
            return;
        }
        try {
            TransactionState transaction = transactionOf(target, stack.isLeaf(), stack);
            switch (operation) {
                case Bridge.COPY -> copied(target, transaction, result, thrown == null, stack);
                case Bridge.END_COPY -> copyEnded(target, result, thrown == null, stack);
                case Bridge.CALL_FUNCTION -> functionCalled(target, transaction, thrown == null, stack);
                case Bridge.PUT_MESSAGE -> messageMoved(target, transaction, thrown == null, stack);
                case Bridge.TAKE_MESSAGE -> {
                    if (result != null || thrown != null) {
                        messageMoved(target, transaction, thrown == null, stack);
                    }
                }
                case Bridge.CHANGE_LOB -> {
                    if (stack.isLeaf() && memory.ownLobs.get(target, stack.probe) == null) {
                        effects.stray(target, Effects.UNSEEN, stack);
                    }
                }
                default -> wrote(target, transaction, ANYTHING, thrown == null, stack);
            }
        } finally {
            effects.left(stack, thrown);
        }
    }

    /**
     * A connection writes for itself; everything else for the connection that it was made for.
     *
     * @param driver whether the target, if it is a connection, is the driver's and none that calls through to it
     */
    private @Nullable TransactionState transactionOf(Object target, boolean driver, Frames stack) {
        if (target instanceof Connection) {
            return driver ? memory.transactionOf(target, stack.probe) : memory.knownTransactionOf(target, stack.probe);
        }
        return memory.doors.get(target, stack.probe);
    }

    /** A queue is a table, and its name may be on the whitelist. A wrapper's call is told by the driver's below. */
    private void messageMoved(Object target, @Nullable TransactionState transaction, boolean returned, Frames stack) {
        if (stack.isLeaf()) {
            String queue = (String) stack.detail();
            Set<String> written =
                    queue == null ? Set.of(SqlAnalysis.ANY_TABLE) : Set.of(queue.toLowerCase(Locale.ROOT));
            wrote(target, transaction, OpenResults.write(written), returned, stack);
        }
    }

    private void copied(
            Object target,
            @Nullable TransactionState transaction,
            @Nullable Object result,
            boolean returned,
            Frames stack) {
        String sql = (String) stack.detail();
        Dialect dialect = transaction == null ? Dialect.GENERIC : transaction.dialect();
        SqlAnalysis analysis = sql == null ? ANYTHING : effects.analyze(sql, dialect);
        if (transaction != null && returned && result != null && !(result instanceof Number)) {
            OpenCopy copy = new OpenCopy(transaction, analysis);
            memory.copies.put(result, copy);
            effects.copyBegun(copy, stack);
        } else {
            wrote(target, transaction, analysis, returned, stack);
        }
    }

    /** {@code endCopy}, {@code cancelCopy}, or reading: a read that gives something is not the end. */
    private void copyEnded(Object target, @Nullable Object result, boolean returned, Frames stack) {
        if (result instanceof byte[]) {
            return;
        }
        OpenCopy copy = memory.copies.get(target, stack.probe);
        if (copy != null) {
            copy.transaction().copyEnds();
            effects.executed(copy.transaction(), copy.analysis(), returned, false, stack);
        } else if (result instanceof Number) {
            effects.stray(target, ANYTHING, stack);
        }
    }

    private void functionCalled(Object target, @Nullable TransactionState transaction, boolean returned, Frames stack) {
        if (stack.detail() instanceof String name) {
            if (!READING_FUNCTIONS.contains(name)) {
                wrote(target, transaction, name.startsWith("lo") ? LARGE_OBJECT : ANYTHING, returned, stack);
            }
        } else if (!stack.isCalledBySelf()) {
            wrote(target, transaction, ANYTHING, returned, stack);
        }
    }

    private void wrote(
            Object target,
            @Nullable TransactionState transaction,
            SqlAnalysis analysis,
            boolean returned,
            Frames stack) {
        if (transaction != null) {
            effects.executed(transaction, analysis, returned, false, stack);
        } else {
            effects.stray(target, analysis, stack);
        }
    }
}

package io.github.jimmypage.jdbc;

import io.github.jimmypage.bridge.Bridge;
import java.sql.Connection;
import java.sql.Driver;
import org.jspecify.annotations.Nullable;

/**
 * What a connection does to its transaction. Counts at a leaf, and where the connection has a transaction of its own: a wrapper's
 * call is the driver's, once more. Thread-safe.
 */
final class ConnectionCalls {
    private final Memory memory;
    private final Effects effects;

    ConnectionCalls(Memory memory, Effects effects) {
        this.memory = memory;
        this.effects = effects;
    }

    void entered(int operation, Object connection) {
        if (isHooked(operation, connection)) {
            Effects.frames().push(Frames.CONNECTION, operation, connection, null, null);
        }
    }

    void left(int operation, Object connection, @Nullable Throwable thrown) {
        if (!isHooked(operation, connection)) {
            return;
        }
        Frames stack = Effects.frames();
        if (!stack.unwindTo(Frames.CONNECTION, connection)) {
            return;
        }
        try {
            if (operation == Bridge.CONNECT) {
                effects.connected();
            } else {
                ended(operation, connection, thrown == null, stack);
            }
        } finally {
            effects.left(stack, thrown);
        }
    }

    private static boolean isHooked(int operation, Object object) {
        return operation == Bridge.CONNECT ? object instanceof Driver : object instanceof Connection;
    }

    private void ended(int operation, Object connection, boolean returned, Frames stack) {
        TransactionState own = memory.ownTransactionOf(connection, stack.probe);
        TransactionState transaction = memory.knownTransactionOf(connection, stack.probe);
        learn(connection, stack);
        if (stack.isLeaf()) {
            if (transaction == null && memory.strays.number() > 0) {
                transaction = memory.transactionOf(connection, stack.probe);
            }
        } else {
            transaction = own;
        }
        if ((operation == Bridge.COMMIT || operation == Bridge.ROLLBACK) && stack.isInside(Frames.BRANCH)) {
            stack.endedInBranch(true);
        }
        if (transaction == null) {
            return;
        }
        switch (operation) {
            case Bridge.COMMIT -> transaction.committed(returned, stack.bumps);
            case Bridge.ROLLBACK -> transaction.rolledBack(returned, stack.bumps);
            case Bridge.ROLLBACK_TO_SAVEPOINT -> transaction.rolledBackToSavepoint(stack.bumps);
            case Bridge.SET_ISOLATION -> transaction.isolationSet(stack.bumps);
            default -> {
                if (transaction == own) {
                    transaction.closed(stack.bumps);
                } else {
                    transaction.handedBack(stack.bumps);
                }
            }
        }
        stack.handUp(transaction);
    }

    private void learn(Object connection, Frames stack) {
        TransactionState below = stack.inner();
        if (below != null) {
            memory.callsThrough(connection, below, stack.probe);
        }
    }

    void autoCommitEntered(Object connection) {
        if (connection instanceof Connection) {
            Effects.frames().push(Frames.CONNECTION, Bridge.SET_AUTO_COMMIT, connection, null, null);
        }
    }

    void autoCommitLeft(Object connection, boolean autoCommit, @Nullable Throwable thrown) {
        if (!(connection instanceof Connection)) {
            return;
        }
        Frames stack = Effects.frames();
        if (!stack.unwindTo(Frames.CONNECTION, connection)) {
            return;
        }
        try {
            learn(connection, stack);
            // No leaf, and a driver's own all the same: Derby commits inside of setAutoCommit, by its own commit.
            TransactionState transaction = stack.inner() == null
                    ? memory.transactionOf(connection, stack.probe)
                    : memory.ownTransactionOf(connection, stack.probe);
            if (transaction != null) {
                memory.linkBranches(stack, transaction);
                transaction.autoCommitSet(autoCommit, thrown == null, stack.bumps);
                stack.handUp(transaction);
            }
        } finally {
            effects.left(stack, thrown);
        }
    }
}

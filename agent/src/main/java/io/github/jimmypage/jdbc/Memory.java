package io.github.jimmypage.jdbc;

import io.github.jimmypage.sql.Dialect;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of the application's JDBC objects, by identity and without keeping them alive. Thread-safe.
 *
 * <p>A pool's connection is another name for the driver's that it calls through to. It is learnt by watching a call go through, and learnt
 * anew each time; so a pool that hands out a cached statement without asking the driver is understood all the same.
 */
final class Memory {
    final WeakIdentityMap<Object, StatementState> statements = new WeakIdentityMap<>();
    final WeakIdentityMap<Object, OpenResults> results = new WeakIdentityMap<>();
    /** Objects that write for a connection past its statements. */
    final WeakIdentityMap<Object, TransactionState> doors = new WeakIdentityMap<>();

    final WeakIdentityMap<Object, OpenCopy> copies = new WeakIdentityMap<>();
    final WeakIdentityMap<Object, BranchLink> links = new WeakIdentityMap<>();
    /** Large objects made by the application: nobody else sees them before a statement stores them. */
    final WeakIdentityMap<Object, Boolean> ownLobs = new WeakIdentityMap<>();

    final Strays strays = new Strays();

    /** How many statements left results open in autocommit, at least: while it is 0 nobody needs to look. */
    final AtomicInteger leftOpen = new AtomicInteger();

    private final WeakIdentityMap<Object, TransactionState> transactions = new WeakIdentityMap<>();
    private final WeakIdentityMap<Object, TransactionState> wrappers = new WeakIdentityMap<>();
    private final @Nullable Dialect forcedDialect;
    private volatile boolean resultsNeeded;

    Memory(@Nullable Dialect forcedDialect) {
        this.forcedDialect = forcedDialect;
    }

    /** The transaction that statements of this connection run in; made when there is none. */
    TransactionState transactionOf(Object connection, WeakIdentityMap.Probe probe) {
        TransactionState transaction = knownTransactionOf(connection, probe);
        if (transaction == null) {
            Dialect dialect = forcedDialect != null
                    ? forcedDialect
                    : Dialect.ofDriverClass(connection.getClass().getName());
            transaction = new TransactionState(dialect, strays);
            transactions.put(connection, transaction);
        }
        return transaction;
    }

    /** How many connections are remembered, collected ones included. */
    int connections() {
        return transactions.size() + wrappers.size();
    }

    @Nullable
    TransactionState knownTransactionOf(Object connection, WeakIdentityMap.Probe probe) {
        TransactionState below = wrappers.get(connection, probe);
        return below != null ? below : transactions.get(connection, probe);
    }

    /** Of a connection that was never seen calling through to another. */
    @Nullable
    TransactionState ownTransactionOf(Object connection, WeakIdentityMap.Probe probe) {
        return transactions.get(connection, probe);
    }

    /** A call on this connection went through to that one's. */
    void callsThrough(Object wrapper, TransactionState below, WeakIdentityMap.Probe probe) {
        if (transactions.get(wrapper, probe) != below && wrappers.get(wrapper, probe) != below) {
            wrappers.put(wrapper, below);
        }
    }

    /** A statement was made through whose result sets rows may be changed. */
    void resultsNeeded() {
        if (!resultsNeeded) {
            resultsNeeded = true;
        }
    }

    /** Whether it matters which result set belongs to which statement. */
    boolean needsResults() {
        return resultsNeeded || leftOpen.get() > 0;
    }

    /** The calls that run now led to this connection: if one of them is on an XA connection's handle, that is where it leads. */
    void linkBranches(Frames stack, TransactionState transaction) {
        if (links.isEmpty()) {
            return;
        }
        int place = 0;
        for (Object caller = stack.connectionAt(0); caller != null; caller = stack.connectionAt(++place)) {
            BranchLink link = links.get(caller, stack.probe);
            if (link != null) {
                link.leadsTo(transaction);
            }
        }
    }
}

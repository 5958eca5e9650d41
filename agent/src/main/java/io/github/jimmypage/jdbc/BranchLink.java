package io.github.jimmypage.jdbc;

import org.jspecify.annotations.Nullable;

/**
 * What ties the parts of one XA connection together: the resource that the manager drives, the handles that the application uses, and
 * the driver connection below them, which is learnt when a handle is first used. Thread-safe.
 */
final class BranchLink {
    private @Nullable TransactionState transaction;
    private @Nullable Branch branch;
    private boolean handedOut;

    synchronized void handedOut() {
        handedOut = true;
    }

    /** A handle was used, and led to this connection. */
    synchronized void leadsTo(TransactionState found) {
        if (transaction != found) {
            if (transaction != null) {
                transaction.leaveBranch();
            }
            transaction = found;
            if (branch != null) {
                found.joinBranch(branch);
            }
        }
    }

    synchronized void started(Branch joined) {
        branch = joined;
        if (transaction != null) {
            transaction.joinBranch(joined);
        } else if (!handedOut) {
            // The handle may have been got in a way that is not seen.
            joined.addAnyTable();
        }
    }

    synchronized void ended() {
        branch = null;
        if (transaction != null) {
            transaction.leaveBranch();
        }
    }
}

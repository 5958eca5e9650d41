package io.github.jimmypage.jdbc;

import io.github.jimmypage.bridge.Bridge;
import io.github.jimmypage.cache.BumpCause;
import java.sql.Connection;
import javax.sql.PooledConnection;
import javax.sql.XAConnection;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.jspecify.annotations.Nullable;

/**
 * Distributed transactions. The write set follows the connection into the branch that it works for, and stays there until the branch is
 * committed or rolled back, by whichever resource. A branch that nobody saw begin (recovery after a crash) may have written any
 * table. A read-only vote or forgetting ends a branch as well. Thread-safe.
 *
 * <p>One transaction over two databases is one bump for each branch that wrote, and not one for all: what a branch committed can
 * be read from then on, while the other's commit may be far away (a crash between the two leaves it to recovery), and no resource
 * knows which of them is the last. A page that was rendered between the two commits is outdated by the second.
 */
final class BranchCalls {
    private static final Integer READ_ONLY = XAResource.XA_RDONLY;

    private final Memory memory;
    private final Effects effects;
    private final Branches branches = new Branches();

    BranchCalls(Memory memory, Effects effects) {
        this.memory = memory;
        this.effects = effects;
    }

    void entered(int operation, Object target, @Nullable Object argument) {
        if (target instanceof XAResource && argument instanceof Xid) {
            Frames stack = Effects.frames();
            stack.push(Frames.BRANCH, operation, target, argument, null);
            stack.endedInBranch(false);
        }
    }

    void left(
            int operation,
            Object target,
            @Nullable Object argument,
            @Nullable Object result,
            @Nullable Throwable thrown) {
        Frames stack = Effects.frames();
        if (!(argument instanceof Xid xid) || stack.isEmpty() || !stack.unwindTo(Frames.BRANCH, target)) {
            return;
        }
        try {
            if (stack.isLeaf()) {
                BranchLink link = memory.links.get(target, stack.probe);
                switch (operation) {
                    case Bridge.START_BRANCH -> {
                        if (thrown == null) {
                            started(link, xid);
                        }
                    }
                    case Bridge.END_BRANCH -> {
                        if (link != null) {
                            link.ended();
                        }
                    }
                    case Bridge.PREPARE_BRANCH -> {
                        if (READ_ONLY.equals(result)) {
                            over(BumpCause.COMMIT, xid, false, true, stack);
                        }
                    }
                    case Bridge.COMMIT_BRANCH -> over(BumpCause.COMMIT, xid, link == null, thrown == null, stack);
                    case Bridge.ROLLBACK_BRANCH -> over(BumpCause.ROLLBACK, xid, link == null, thrown == null, stack);
                    default -> over(BumpCause.UNKNOWN, xid, link == null, thrown == null, stack);
                }
            }
        } finally {
            effects.left(stack, thrown);
        }
    }

    private void started(@Nullable BranchLink link, Xid xid) {
        Branch branch = branches.started(xid);
        if (link == null) {
            branch.addAnyTable();
        } else {
            link.started(branch);
        }
    }

    /** @param foreign whether the resource is none of a driver's own, so that what it does to a connection is seen there */
    private void over(BumpCause cause, Xid xid, boolean foreign, boolean returned, Frames stack) {
        Branch branch = branches.find(xid);
        WriteSet writes = new WriteSet();
        if (branch == null) {
            writes.addAnyTable();
        } else {
            writes = branch.writes();
        }
        if (!writes.isEmpty() && !(foreign && stack.endedInBranch())) {
            stack.bumps.add(cause, writes);
        }
        if (returned) {
            branches.ended(xid);
        }
    }

    void resourceGiven(Object connection, @Nullable Object resource) {
        if (connection instanceof XAConnection && resource != null) {
            linked(connection, resource);
        }
    }

    void handleGiven(Object connection, @Nullable Object handle) {
        if (connection instanceof PooledConnection
                && connection instanceof XAConnection
                && handle instanceof Connection) {
            linked(connection, handle).handedOut();
        }
    }

    /** What a wrapper gives that its inner connection gave already belongs to that one. */
    private BranchLink linked(Object connection, Object given) {
        WeakIdentityMap.Probe probe = Effects.frames().probe;
        BranchLink link = memory.links.get(given, probe);
        if (link == null) {
            link = memory.links.get(connection, probe);
        }
        if (link == null) {
            link = new BranchLink();
        }
        memory.links.put(connection, link);
        memory.links.put(given, link);
        return link;
    }
}

package io.github.jimmypage.jdbc;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.transaction.xa.Xid;
import org.jspecify.annotations.Nullable;

/**
 * The branches that are neither committed nor rolled back. Bounded: the oldest is forgotten, which is safe, since a branch that
 * nobody knows counts as one that wrote any table. Thread-safe.
 */
final class Branches {
    private static final int MAX = 10_000;

    private final Map<BranchId, Branch> open = new LinkedHashMap<>();

    synchronized Branch started(Xid xid) {
        BranchId id = BranchId.of(xid);
        Branch known = open.get(id);
        if (known != null) {
            return known;
        }
        if (open.size() >= MAX) {
            open.remove(open.keySet().iterator().next());
        }
        Branch made = new Branch();
        open.put(id, made);
        return made;
    }

    synchronized @Nullable Branch find(Xid xid) {
        return open.get(BranchId.of(xid));
    }

    synchronized void ended(Xid xid) {
        open.remove(BranchId.of(xid));
    }
}

package io.github.jimmypage.jdbc;

import java.util.Arrays;
import javax.transaction.xa.Xid;
import org.jspecify.annotations.Nullable;

/** An {@link Xid} by value: transaction managers make a new object of the same identity for recovery. */
record BranchId(int format, byte[] transaction, byte[] qualifier) {
    static BranchId of(Xid xid) {
        return new BranchId(
                xid.getFormatId(),
                xid.getGlobalTransactionId().clone(),
                xid.getBranchQualifier().clone());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BranchId id
                && id.format == format
                && Arrays.equals(id.transaction, transaction)
                && Arrays.equals(id.qualifier, qualifier);
    }

    @Override
    public int hashCode() {
        return format + 31 * Arrays.hashCode(transaction) + 961 * Arrays.hashCode(qualifier);
    }
}

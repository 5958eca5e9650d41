package xarig;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import javax.transaction.xa.Xid;

/** Names of branches. */
record Ids(String transaction, String branch) implements Xid {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    static Xid next() {
        return new Ids("t" + ProcessHandle.current().pid() + "-" + NUMBERS.incrementAndGet(), "b");
    }

    @Override
    public int getFormatId() {
        return 4711;
    }

    @Override
    public byte[] getGlobalTransactionId() {
        return transaction.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public byte[] getBranchQualifier() {
        return branch.getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether the id, which may be of the driver's own class, is of a transaction of this name. */
    static boolean isOf(Xid id, String transaction) {
        return id.getFormatId() == 4711
                && new String(id.getGlobalTransactionId(), StandardCharsets.US_ASCII).equals(transaction);
    }
}

package io.github.jimmypage.jdbc;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.sql.Dialect;
import io.github.jimmypage.sql.SqlAnalysis;
import io.github.jimmypage.sql.StatementKind;
import io.github.jimmypage.sql.TableWhitelist;
import io.github.jimmypage.sql.TransactionControl;
import org.jspecify.annotations.Nullable;

/**
 * The transaction of one driver connection, followed from the outside.
 *
 * <pre>
 *   PRESUMED_AUTOCOMMIT --setAutoCommit(true)--> AUTOCOMMIT --setAutoCommit(false)--> MANUAL
 *        |  a new connection (JDBC 4.3, section 10.1.1)   ^---setAutoCommit(true): commits---'
 *        |
 *        |--BEGIN as text--> BY_TEXT --COMMIT, ROLLBACK as text or call--> back to what it was
 *        |
 *        '--XAResource.start--> IN_BRANCH --XAResource.end--> back to what it was; the branch lives on
 * </pre>
 *
 * <p>In the two autocommit modes a write is committed when its statement is over: at its return, or, when it left results open, when
 * they are closed or exhausted; then it bumps at both, since only the first is sure to come and only the second to be the end. In
 * {@code MANUAL} and {@code BY_TEXT} it joins the open write set, which becomes a bump when the transaction ends, whichever way:
 * commit, rollback, {@code setAutoCommit(true)}, close. {@code IN_BRANCH} it joins the {@link Branch}. A presumed autocommit may
 * be wrong (a driver's own connection property): what was written under it is remembered, and a commit that the driver accepts
 * bumps again. An end that throws has an unknown outcome: it bumps, and what was open stays so.
 *
 * <p>Holds no reference to the connection it is about. Guarded by its own lock: a connection may wander between threads.
 */
final class TransactionState {
    /** When writes are committed. */
    enum Mode {
        /** Nobody has said; JDBC's default holds. */
        PRESUMED_AUTOCOMMIT,
        /** {@code setAutoCommit(true)} returned. */
        AUTOCOMMIT,
        /** {@code setAutoCommit(false)} returned. */
        MANUAL
    }

    /** What came of a statement. */
    enum Effect {
        /** Nothing that is not whitelisted was written. */
        NONE,
        /** It wrote, and what becomes of it is the transaction's affair. */
        WROTE,
        /** It wrote in autocommit, and is over when its results are closed. */
        LEFT_OPEN
    }

    private static final long NOT_STARTED = -1;

    private final Dialect dialect;
    private final Strays strays;
    private final WriteSet open = new WriteSet();
    private final WriteSet presumed = new WriteSet();
    private final WriteSet leftOpen = new WriteSet();
    private Mode mode = Mode.PRESUMED_AUTOCOMMIT;
    private boolean begunByText;
    private @Nullable Branch branch;
    /** Whether statements run in a transaction; with the next one written under the lock, and read without it. */
    private volatile boolean transactional;

    private volatile long startGeneration = NOT_STARTED;
    /** Of the statement that runs or ran last in autocommit; written by the thread that uses the connection. */
    private long latestStart;

    private long straysSeen;
    private volatile boolean leafSeen;

    TransactionState(Dialect dialect, Strays strays) {
        this.dialect = dialect;
        this.strays = strays;
    }

    Dialect dialect() {
        return dialect;
    }

    /** A statement of it was executed with no other below: it is a driver connection's, and not that of a wrapper. */
    void leafSeen() {
        leafSeen = true;
    }

    boolean isLeafSeen() {
        return leafSeen;
    }

    /**
     * A statement is about to be executed: this opens a transaction if none is open.
     *
     * @param present the generation before the statement runs, so that no snapshot it takes can be older
     */
    void statementStarts(long present) {
        if (!transactional) {
            latestStart = present;
        } else if (startGeneration == NOT_STARTED) {
            transactionStarts(present);
        }
    }

    private synchronized void transactionStarts(long present) {
        if (startGeneration == NOT_STARTED) {
            startGeneration = branch == null ? present : branch.startedAt(present);
        }
    }

    /** The generation that what was just read is good for at most; {@code Long.MAX_VALUE} outside of a transaction. */
    long readGeneration() {
        long start = startGeneration;
        return !transactional || start == NOT_STARTED ? Long.MAX_VALUE : start;
    }

    /**
     * A statement returned or threw: it may have written either way.
     *
     * @param resultsOpen whether it may go on while its results are read
     */
    Effect executed(
            SqlAnalysis analysis, boolean returned, boolean resultsOpen, TableWhitelist whitelist, PendingBumps bumps) {
        // A plain read, which is most of what there is, changes nothing here and waits for no lock.
        return analysis.mayWrite() || analysis.control() != TransactionControl.NONE
                ? executedWriting(analysis, returned, resultsOpen, whitelist, bumps)
                : Effect.NONE;
    }

    private synchronized Effect executedWriting(
            SqlAnalysis analysis, boolean returned, boolean resultsOpen, TableWhitelist whitelist, PendingBumps bumps) {
        if (branch != null) {
            return executedIn(branch, analysis, whitelist, bumps);
        }
        boolean wrote = open.add(analysis, whitelist, bumps);
        if (wrote && analysis.ddl()) {
            bumps.addAtOnce(BumpCause.DDL, open, analysis);
        }
        if (wrote && analysis.kind() == StatementKind.UNKNOWN) {
            bumps.addAtOnce(BumpCause.UNKNOWN, open, analysis);
        }
        control(analysis.control(), returned, bumps);
        if (wrote && endsTransaction(analysis.control())) {
            // Whether the same text wrote before the end or after it is not known: the write stays open as well.
            open.add(analysis, whitelist, bumps);
        }
        boolean goesOn = wrote && resultsOpen && returned && isAutocommit();
        if (isAutocommit()) {
            autocommitted(goesOn, bumps);
        }
        return goesOn ? Effect.LEFT_OPEN : wrote ? Effect.WROTE : Effect.NONE;
    }

    private static Effect executedIn(
            Branch branch, SqlAnalysis analysis, TableWhitelist whitelist, PendingBumps bumps) {
        if (!branch.add(analysis, whitelist, bumps)) {
            return Effect.NONE;
        }
        if (analysis.ddl() || analysis.kind() == StatementKind.UNKNOWN) {
            bumps.addAtOnce(analysis.ddl() ? BumpCause.DDL : BumpCause.UNKNOWN, branch.writes(), analysis);
        }
        return Effect.WROTE;
    }

    /** Transaction control that was sent as text. */
    private void control(TransactionControl control, boolean returned, PendingBumps bumps) {
        switch (control) {
            case NONE, SAVEPOINT -> {}
            case BEGIN -> {
                // MySQL commits what is open; PostgreSQL goes on with it.
                bumps.add(BumpCause.UNKNOWN, open);
                if (returned) {
                    begunByText = true;
                    if (!transactional) {
                        // Some engines take their snapshot with the word itself.
                        startGeneration = latestStart;
                    }
                    modeChanged();
                }
            }
            case COMMIT -> committed(returned, bumps);
            case ROLLBACK -> rolledBack(returned, bumps);
            case ROLLBACK_TO_SAVEPOINT -> rolledBackToSavepoint(bumps);
            case AUTOCOMMIT_ON -> autoCommitSet(true, returned, bumps);
            case AUTOCOMMIT_OFF -> autoCommitSet(false, returned, bumps);
            case PREPARE -> closed(bumps);
            case COMMIT_PREPARED -> {
                // What another session prepared: its write set is not known here.
                WriteSet anything = new WriteSet();
                anything.addAnyTable();
                bumps.add(BumpCause.COMMIT, anything);
            }
        }
    }

    private static boolean endsTransaction(TransactionControl control) {
        return control == TransactionControl.COMMIT
                || control == TransactionControl.ROLLBACK
                || control == TransactionControl.AUTOCOMMIT_ON;
    }

    private void autocommitted(boolean goesOn, PendingBumps bumps) {
        if (!open.isEmpty()) {
            bumps.add(goesOn ? BumpCause.UNKNOWN : BumpCause.COMMIT, open);
            if (goesOn) {
                leftOpen.addAll(open);
            }
            if (mode == Mode.PRESUMED_AUTOCOMMIT) {
                presumed.addAll(open);
            }
            open.clear();
        }
        startGeneration = NOT_STARTED;
    }

    /** The results that an execution left open in autocommit are closed or exhausted: only now its statement is complete. */
    synchronized void completed(WriteSet writes, PendingBumps bumps) {
        bumps.add(BumpCause.COMMIT, writes);
        leftOpen.clear();
    }

    /** A bulk copy was begun, and will be executed when it ends: should it never be seen to end, the end of the rest counts. */
    synchronized void copyBegun(SqlAnalysis analysis, TableWhitelist whitelist, PendingBumps bumps) {
        if (branch != null) {
            branch.add(analysis, whitelist, bumps);
        } else {
            (isAutocommit() ? leftOpen : open).add(analysis, whitelist, bumps);
        }
    }

    /** A copy that was begun in autocommit is executed. */
    synchronized void copyEnds() {
        leftOpen.clear();
    }

    /** {@code commit} returned, or threw: then its outcome is unknown, which counts the same. */
    synchronized void committed(boolean returned, PendingBumps bumps) {
        open.addAll(presumed);
        open.addAll(leftOpen);
        addStrays();
        bumps.add(BumpCause.COMMIT, open);
        if (returned) {
            ended();
        }
    }

    /** {@code rollback} returned or threw: a page may have shown what is gone, and some engines keep a part. */
    synchronized void rolledBack(boolean returned, PendingBumps bumps) {
        open.addAll(leftOpen);
        addStrays();
        bumps.add(BumpCause.ROLLBACK, open);
        if (returned) {
            ended();
        }
    }

    /** The rest of the transaction stays open, and the whole write set with it: what exactly was taken back is not known. */
    synchronized void rolledBackToSavepoint(PendingBumps bumps) {
        bumps.add(BumpCause.ROLLBACK, open);
    }

    private void ended() {
        open.clear();
        presumed.clear();
        leftOpen.clear();
        begunByText = false;
        startGeneration = NOT_STARTED;
        straysSeen = strays.number();
        modeChanged();
    }

    private void addStrays() {
        if (straysSeen != strays.number()) {
            open.addAnyTable();
        }
    }

    /** {@code setAutoCommit}: switching it on commits what is open (JDBC's contract of {@code Connection.setAutoCommit}). */
    synchronized void autoCommitSet(boolean autoCommit, boolean returned, PendingBumps bumps) {
        boolean wasAutocommit = isAutocommit();
        if (autoCommit && !wasAutocommit) {
            addStrays();
            bumps.add(BumpCause.COMMIT, open);
            if (returned) {
                ended();
            }
        }
        if (!returned) {
            return;
        }
        mode = autoCommit ? Mode.AUTOCOMMIT : Mode.MANUAL;
        presumed.clear();
        begunByText = false;
        modeChanged();
        if (open.isEmpty()) {
            startGeneration = NOT_STARTED;
        }
        if (wasAutocommit) {
            straysSeen = strays.number();
        }
    }

    /** {@code setTransactionIsolation} commits on some drivers; on others the transaction goes on. */
    synchronized void isolationSet(PendingBumps bumps) {
        bumps.add(BumpCause.UNKNOWN, open);
    }

    /** {@code close} or {@code abort}: whether the driver commits or rolls back is its own affair. */
    synchronized void closed(PendingBumps bumps) {
        open.addAll(leftOpen);
        addStrays();
        bumps.add(BumpCause.UNKNOWN, open);
        ended();
    }

    /** A wrapper was closed, and the connection below it was not: what is open stays open for whoever gets it next. */
    synchronized void handedBack(PendingBumps bumps) {
        bumps.add(BumpCause.UNKNOWN, open);
    }

    /** Works for this branch from now on. */
    synchronized void joinBranch(Branch joined) {
        branch = joined;
        startGeneration = NOT_STARTED;
        modeChanged();
    }

    synchronized void leaveBranch() {
        branch = null;
        startGeneration = NOT_STARTED;
        modeChanged();
    }

    private boolean isAutocommit() {
        return branch == null && !begunByText && mode != Mode.MANUAL;
    }

    private void modeChanged() {
        transactional = !isAutocommit();
    }
}

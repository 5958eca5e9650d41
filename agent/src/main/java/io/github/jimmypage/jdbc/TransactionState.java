package io.github.jimmypage.jdbc;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.sql.Dialect;
import io.github.jimmypage.sql.SqlAnalysis;
import io.github.jimmypage.sql.StatementKind;
import io.github.jimmypage.sql.TableWhitelist;
import io.github.jimmypage.sql.TransactionControl;

/**
 * The transaction of one driver connection, followed from the outside.
 *
 * <pre>
 *   PRESUMED_AUTOCOMMIT --setAutoCommit(true)--> AUTOCOMMIT --setAutoCommit(false)--> MANUAL
 *        |  a new connection (JDBC 4.3, section 10.1.1)   ^---setAutoCommit(true): commits---'
 *        |
 *        '--BEGIN as text--> BY_TEXT --COMMIT, ROLLBACK as text or call--> back to what it was
 * </pre>
 *
 * <p>In the two autocommit modes a write is committed when its statement is over. In the other two it joins the open write set,
 * which becomes a bump when the transaction ends, whichever way: commit, rollback, {@code setAutoCommit(true)}, close. A
 * presumed autocommit may be wrong (a driver's own connection property): what was written under it is remembered, and a commit
 * that the driver accepts bumps again.
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

    private static final long NOT_STARTED = -1;

    private final Dialect dialect;
    private final WriteSet open = new WriteSet();
    private final WriteSet presumed = new WriteSet();
    private Mode mode = Mode.PRESUMED_AUTOCOMMIT;
    private boolean begunByText;
    private long startGeneration = NOT_STARTED;

    TransactionState(Dialect dialect) {
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    /**
     * A statement is about to be executed: this opens a transaction if none is open.
     *
     * @param present the generation before the statement runs, so that no snapshot it takes can be older
     */
    synchronized void statementStarts(long present) {
        if (startGeneration == NOT_STARTED) {
            startGeneration = present;
        }
    }

    /** The generation that what was just read is good for at most; {@code Long.MAX_VALUE} outside of a transaction. */
    synchronized long readGeneration() {
        return isAutocommit() || startGeneration == NOT_STARTED ? Long.MAX_VALUE : startGeneration;
    }

    /**
     * A statement returned or threw: it may have written either way.
     *
     * @return whether it may have written a table that is not whitelisted
     */
    synchronized boolean executed(
            SqlAnalysis analysis, boolean returned, TableWhitelist whitelist, PendingBumps bumps) {
        boolean wrote = open.add(analysis, whitelist);
        if (wrote && analysis.ddl()) {
            bumps.add(BumpCause.DDL, open);
        }
        if (wrote && analysis.kind() == StatementKind.UNKNOWN) {
            bumps.add(BumpCause.UNKNOWN, open);
        }
        control(analysis.control(), returned, bumps);
        if (wrote && endsTransaction(analysis.control())) {
            // Whether the same text wrote before the end or after it is not known: the write stays open as well.
            open.add(analysis, whitelist);
        }
        if (isAutocommit()) {
            autocommitted(bumps);
        }
        return wrote;
    }

    /** Transaction control that was sent as text. */
    private void control(TransactionControl control, boolean returned, PendingBumps bumps) {
        switch (control) {
            case NONE, SAVEPOINT -> {}
            case BEGIN -> {
                if (!open.isEmpty()) {
                    // MySQL commits what is open; PostgreSQL goes on with it.
                    bumps.add(BumpCause.UNKNOWN, open);
                }
                if (returned) {
                    begunByText = true;
                }
            }
            case COMMIT -> committed(bumps);
            case ROLLBACK -> rolledBack(bumps);
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

    private void autocommitted(PendingBumps bumps) {
        if (!open.isEmpty()) {
            bumps.add(BumpCause.COMMIT, open);
            if (mode == Mode.PRESUMED_AUTOCOMMIT) {
                presumed.addAll(open);
            }
            open.clear();
        }
        startGeneration = NOT_STARTED;
    }

    /** {@code commit} returned, or threw: then its outcome is unknown, which counts the same. */
    synchronized void committed(PendingBumps bumps) {
        open.addAll(presumed);
        if (!open.isEmpty()) {
            bumps.add(BumpCause.COMMIT, open);
        }
        ended();
    }

    /** {@code rollback} returned or threw: a page may have shown what is gone, and some engines keep a part. */
    synchronized void rolledBack(PendingBumps bumps) {
        if (!open.isEmpty()) {
            bumps.add(BumpCause.ROLLBACK, open);
        }
        ended();
    }

    /** The rest of the transaction stays open, and the whole write set with it: what exactly was taken back is not known. */
    synchronized void rolledBackToSavepoint(PendingBumps bumps) {
        if (!open.isEmpty()) {
            bumps.add(BumpCause.ROLLBACK, open);
        }
    }

    private void ended() {
        open.clear();
        presumed.clear();
        begunByText = false;
        startGeneration = NOT_STARTED;
    }

    /** {@code setAutoCommit}: switching it on commits what is open (JDBC's contract of {@code Connection.setAutoCommit}). */
    synchronized void autoCommitSet(boolean autoCommit, boolean returned, PendingBumps bumps) {
        if (autoCommit && !isAutocommit() && !open.isEmpty()) {
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
        if (open.isEmpty()) {
            startGeneration = NOT_STARTED;
        }
    }

    /** {@code setTransactionIsolation} commits on some drivers; on others the transaction goes on. */
    synchronized void isolationSet(PendingBumps bumps) {
        if (!open.isEmpty()) {
            bumps.add(BumpCause.UNKNOWN, open);
        }
    }

    /** {@code close} or {@code abort}: whether the driver commits or rolls back is its own affair. */
    synchronized void closed(PendingBumps bumps) {
        if (!open.isEmpty()) {
            bumps.add(BumpCause.UNKNOWN, open);
        }
        ended();
    }

    private boolean isAutocommit() {
        return !begunByText && mode != Mode.MANUAL;
    }
}

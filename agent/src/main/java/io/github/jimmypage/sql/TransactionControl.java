package io.github.jimmypage.sql;

/**
 * Transaction control that was sent as text. Where a text contains several, {@link #worse} keeps the one that asks for more
 * caution: one that ends a transaction wins over one that begins it.
 */
public enum TransactionControl {
    /** The text contains none. */
    NONE,
    /** {@code SAVEPOINT}, {@code SAVE TRANSACTION}, {@code RELEASE SAVEPOINT}: nothing ends. */
    SAVEPOINT,
    /** {@code BEGIN}, {@code START TRANSACTION}. Engines that have an open transaction commit it. */
    BEGIN,
    /** Autocommit was switched off by text, or implicit transactions on. */
    AUTOCOMMIT_OFF,
    /** First phase of a two-phase commit: {@code PREPARE TRANSACTION}, {@code XA PREPARE}. */
    PREPARE,
    /** {@code ROLLBACK TO SAVEPOINT}. */
    ROLLBACK_TO_SAVEPOINT,
    /** {@code ROLLBACK}, {@code ABORT}. */
    ROLLBACK,
    /** Autocommit was switched on by text, which commits an open transaction. */
    AUTOCOMMIT_ON,
    /** {@code COMMIT}, {@code END}. */
    COMMIT,
    /** {@code COMMIT PREPARED}, {@code XA COMMIT}: commits what another session or an earlier transaction wrote. */
    COMMIT_PREPARED;

    TransactionControl worse(TransactionControl other) {
        return compareTo(other) >= 0 ? this : other;
    }
}

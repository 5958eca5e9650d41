package io.github.jimmypage.cache;

/** Hears what the application does with its databases, on the thread that does it. */
public interface DatabaseWatch {
    /** SQL was executed that belongs to the application, reading or writing. */
    void usedDatabase();

    /** SQL was executed that names whitelisted tables and no others: no write of theirs could make a page stale. */
    void usedWhitelisted();

    /** A connection was handed out; whether it was given back is not followed. */
    void tookConnection();

    /**
     * SQL was read in a transaction.
     *
     * @param transactionStart the generation at the start of that transaction: a snapshot taken then must not pass for newer
     */
    void readIn(long transactionStart);

    /** A table that is not whitelisted was written. */
    void wrote();

    /** A JDBC call of the application threw. */
    void databaseFailed();

    /** What was read depends on the database's clock. */
    void readClock();
}

package io.github.jimmypage.sql;

/** What a statement does to table contents. Ordered: when several statements share a text, the later constant wins. */
public enum StatementKind {
    /** Session, transaction, lock, privilege, index and statistics statements: no table content is read or written. */
    NEUTRAL,
    /** Reads tables, writes none. */
    READ,
    /** Writes the named tables. */
    WRITE,
    /** May write anything: not understood, or it runs code that the text does not show. */
    UNKNOWN
}

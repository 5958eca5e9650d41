package io.github.jimmypage.sql;

/** What kind of statement a frame holds. */
enum Head {
    NONE,
    SELECT,
    INSERT,
    /** Oracle's INSERT ALL and INSERT FIRST: every INTO names a table. */
    INSERT_ALL,
    UPDATE,
    DELETE,
    MERGE,
    DDL,
    ALTER_TABLE,
    FETCH,
    ADMIN;

    boolean isDml() {
        return switch (this) {
            case INSERT, INSERT_ALL, UPDATE, DELETE, MERGE -> true;
            case NONE, SELECT, DDL, ALTER_TABLE, FETCH, ADMIN -> false;
        };
    }
}

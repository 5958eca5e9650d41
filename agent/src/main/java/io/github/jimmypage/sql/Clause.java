package io.github.jimmypage.sql;

/** Where inside of a query or statement the walk is; decides what a name means that is met there. */
enum Clause {
    /** A query or statement may begin here. */
    START,
    /** Names are columns, names in front of a parenthesis are calls. */
    EXPRESSION,
    /** A table must come. */
    TABLE,
    /** A table was named; its alias may follow. */
    ALIAS,
    /** Behind a table and its alias; a comma brings the next table. */
    JOINED,
    /** {@code SET column = ...}; a comma brings the next column. */
    SET_LIST,
    /** The name of a common table expression must come. */
    CTE_NAME,
    CTE_COLUMNS,
    CTE_BODY,
    /** Behind the body of a common table expression. */
    CTE_NEXT,
    /** The rest of a DDL statement, where names in front of parentheses are types, constraints and the like. */
    DEFINITION,
    /** Privileges between GRANT and ON. */
    PERMISSIONS,
    /** The rest of an administrative statement whose calls are executed, SET for example. */
    SETTING,
    /** The rest of an administrative statement in which nothing is executed. */
    IGNORED
}

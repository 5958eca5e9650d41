package io.github.jimmypage.sql;

import static io.github.jimmypage.sql.Word.*;

/** Sets of words that several classes ask for. */
final class Words {
    /** Reserved by every engine here, so that no unquoted table has this name. */
    static final WordSet NEVER_A_TABLE = WordSet.of(
            SELECT, FROM, WHERE, INTO, SET, VALUES, INSERT, UPDATE, DELETE, GROUP, ORDER, HAVING, UNION, ON, AND, OR,
            NOT, AS, TABLE, CREATE, ALTER, DROP, JOIN, USING, WITH, IN, IS, LIKE, CASE, WHEN, THEN, ELSE, DISTINCT,
            EXISTS, BY);

    /** Behind a table these go on with the FROM clause and are no alias. */
    static final WordSet NEVER_AN_ALIAS = WordSet.of(
            INNER, LEFT, RIGHT, FULL, CROSS, NATURAL, OUTER, WHERE, ON, SET, WINDOW, FORCE, IGNORE, USE, ORDER, GROUP,
            HAVING, QUALIFY, LIMIT, OFFSET, FETCH, DEFAULT, VALUES, AND, OR, OPTION, START, CONNECT);

    static final WordSet QUERY_BEGIN = WordSet.of(SELECT, WITH, VALUES, TABLE, FROM, EXECUTE, EXEC, CALL);

    static final WordSet SET_OPERATORS = WordSet.of(UNION, EXCEPT, INTERSECT, MINUS);

    static final WordSet TRANSACTION_NOISE = WordSet.of(TRAN, TRANSACTION, WORK);

    private Words() {}
}

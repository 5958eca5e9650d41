package io.github.jimmypage.sql;

import static io.github.jimmypage.sql.Word.*;

import org.jspecify.annotations.Nullable;

/** Session, transaction, lock and utility statements, and T-SQL's control of flow. */
final class AdminHeads {
    private final Walk walk;
    private final Tokens tokens;
    private final TransactionHeads transactions;
    private final UtilityHeads utilities;

    AdminHeads(Walk walk) {
        this.walk = walk;
        this.tokens = walk.tokens;
        this.transactions = new TransactionHeads(walk);
        this.utilities = new UtilityHeads(walk);
    }

    /** The index to go on at; {@code i} itself when the statement is not recognised. */
    int begin(int i, Word word) {
        walk.frame.head = Head.ADMIN;
        int flow = walk.dialect == Dialect.SQLSERVER || isTransactFlow(i, word) ? flow(i, word) : i;
        if (flow > i) {
            return flow;
        }
        int transaction = transactions.begin(i, word);
        if (transaction > i) {
            return transaction;
        }
        if (walk.dialect == Dialect.SQLSERVER && !TSQL.has(word)) {
            // an unknown first word is the name of a procedure
            return i;
        }
        return switch (word) {
            case SET -> set(i);
            case GRANT, REVOKE, DENY -> permissions(i);
            case SHOW -> show(i);
            case CALL -> call(i);
            case DECLARE -> declare(i);
            default -> utilities.begin(i, word);
        };
    }

    private static final WordSet TSQL = WordSet.of(
            SET,
            GRANT,
            REVOKE,
            DENY,
            DECLARE,
            USE,
            PRINT,
            RAISERROR,
            OPEN,
            FETCH,
            CLOSE,
            DEALLOCATE,
            KILL,
            CHECKPOINT,
            BACKUP,
            RECONFIGURE,
            BULK,
            READTEXT,
            WRITETEXT,
            UPDATETEXT,
            ENABLE,
            DISABLE,
            REVERT,
            SHUTDOWN,
            THROW,
            WAITFOR);

    boolean isUpdateStatistics(int i) {
        return walk.dialect == Dialect.SQLSERVER && tokens.is(i + 1, STATISTICS);
    }

    int ignored(int i) {
        walk.frame.head = Head.ADMIN;
        walk.frame.clause = Clause.IGNORED;
        return i + 1;
    }

    /** IF, WHILE and their kin: what follows the condition is a statement of its own, found by its first word. */
    private int flow(int i, Word word) {
        return switch (word) {
            case IF, WHILE, RETURN -> {
                walk.frame.clause = Clause.EXPRESSION;
                yield i + 1;
            }
            case ELSE, TRY, CATCH, BREAK, CONTINUE -> restart(i + 1);
            case BEGIN ->
                Words.TRANSACTION_NOISE.has(tokens.word(i + 1)) || tokens.reads(i + 1, "distributed")
                        ? i
                        : restart(tokens.is(i + 1, TRY) || tokens.is(i + 1, CATCH) ? i + 2 : i + 1);
            case END -> restart(tokens.is(i + 1, TRY) || tokens.is(i + 1, CATCH) ? i + 2 : i + 1);
            case GOTO -> i + 2;
            case THROW -> {
                walk.frame.clause = Clause.EXPRESSION;
                yield i + 1;
            }
            default -> i;
        };
    }

    /** In a text of no known dialect IF may be T-SQL's, or with THEN the head of a block that runs as a whole. */
    private boolean isTransactFlow(int i, Word word) {
        return walk.dialect == Dialect.GENERIC
                && (word == IF || word == WHILE || word == ELSE)
                && walk.nextBlockWord(i) == tokens.size();
    }

    private int restart(int i) {
        if (i >= tokens.size() || tokens.is(i, TokenKind.SEMICOLON)) {
            return i;
        }
        walk.frame.head = Head.NONE;
        walk.frame.clause = Clause.IGNORED;
        walk.endStatement();
        walk.beginStatement();
        walk.restarted = true;
        return i;
    }

    private int setting(int i) {
        walk.frame.clause = Clause.SETTING;
        return i;
    }

    private int set(int i) {
        int variable = i + 1;
        if (tokens.is(variable, STATEMENT) && walk.is(Dialect.MYSQL, Dialect.MARIADB)) {
            for (int k = variable; k < tokens.size() && !tokens.is(k, TokenKind.SEMICOLON); k++) {
                if (tokens.is(k, FOR)) {
                    return restart(k + 1);
                }
            }
        }
        if (tokens.is(variable, INTEGRITY) && walk.is(Dialect.DB2)) {
            return integrity(variable);
        }
        if (tokens.is(variable, TABLE) && walk.is(Dialect.HSQLDB)) {
            return textTable(variable);
        }
        transactions.setting(variable);
        return setting(i + 1);
    }

    /** Db2: only switching the checks off leaves the rows alone. */
    private int integrity(int i) {
        for (int k = i; k < tokens.size() && !tokens.is(k, TokenKind.SEMICOLON); k++) {
            if (tokens.is(k, OFF)) {
                return ignored(i);
            }
        }
        walk.statement.unknown("checking integrity may move or fill rows");
        return ignored(i);
    }

    /** HyperSQL: a text table's source is its content. */
    private int textTable(int i) {
        int end = walk.behindName(i + 1);
        if (tokens.reads(end, "source")) {
            walk.statement.writes(walk.canonical(i + 1, end));
        }
        return ignored(end);
    }

    private int permissions(int i) {
        walk.findings.ddl();
        walk.frame.clause = Clause.PERMISSIONS;
        return i + 1;
    }

    private int show(int i) {
        walk.statement.kind(StatementKind.READ);
        int k = i + 1;
        while (tokens.is(k, FULL) || tokens.is(k, EXTENDED)) {
            k++;
        }
        boolean table = tokens.is(k, COLUMNS)
                || tokens.is(k, FIELDS)
                || tokens.is(k, INDEX)
                || tokens.is(k, INDEXES)
                || tokens.is(k, KEYS);
        if (table && (tokens.is(k + 1, FROM) || tokens.is(k + 1, IN)) && walk.isTableName(k + 2)) {
            return setting(walk.table(k + 2, false));
        }
        if (tokens.is(k, CREATE) && (tokens.is(k + 1, TABLE) || tokens.is(k + 1, VIEW)) && walk.isTableName(k + 2)) {
            return setting(walk.table(k + 2, false));
        }
        if (tokens.is(k, CREATE)) {
            return ignored(k);
        }
        walk.frame.clause = Clause.SETTING;
        return k;
    }

    /** H2 and HyperSQL evaluate any expression by CALL; elsewhere it runs a procedure. */
    private int call(int i) {
        boolean expression = walk.dialect == Dialect.H2
                || walk.dialect == Dialect.HSQLDB
                || (walk.dialect == Dialect.GENERIC && (!tokens.isName(i + 1) || isRegister(i + 1)));
        if (!expression || tokens.is(i + 1, TokenKind.PARAMETER)) {
            walk.statement.unknown("CALL runs a procedure that the text does not show");
            return ignored(i);
        }
        walk.statement.kind(StatementKind.READ);
        walk.statement.expressionOnly = true;
        walk.frame.bare = true;
        walk.frame.head = Head.NONE;
        walk.frame.clause = Clause.EXPRESSION;
        return i + 1;
    }

    /** CURRENT_SCHEMA and the like: what drivers ask of H2 and HyperSQL, and no name of a procedure. */
    private boolean isRegister(int i) {
        boolean alone = tokens.is(i + 1, TokenKind.END) || tokens.is(i + 1, TokenKind.SEMICOLON);
        return (alone && walk.folded(i).startsWith("current_") && walk.functions.isPure(walk.folded(i)))
                || (tokens.is(i, NEXT) && tokens.is(i + 1, VALUE) && tokens.is(i + 2, FOR));
    }

    private int declare(int i) {
        int limit = Math.min(tokens.size(), i + 24);
        for (int k = i + 1; k < limit && !tokens.is(k, TokenKind.SEMICOLON); k++) {
            if (tokens.is(k, CURSOR)) {
                return cursor(k);
            }
            if (tokens.is(k, TABLE) && (tokens.is(k - 1, TEMPORARY) || tokens.is(k - 1, TEMP))) {
                walk.frame.clause = Clause.DEFINITION;
                return walk.written(k + 1);
            }
        }
        if (walk.dialect == Dialect.SQLSERVER || (walk.dialect == Dialect.GENERIC && tokens.first(i + 1) == '@')) {
            int type = walk.behindName(tokens.isOperator(i + 1, '@') ? i + 2 : i + 1);
            boolean table = tokens.is(type, TABLE) || (tokens.is(type, AS) && tokens.is(type + 1, TABLE));
            walk.frame.clause = table ? Clause.DEFINITION : Clause.SETTING;
            return type;
        }
        return i;
    }

    private int cursor(int from) {
        for (int k = from; k < from + 64 && k < tokens.size() && !tokens.is(k, TokenKind.SEMICOLON); k++) {
            if (tokens.is(k, FOR)) {
                @Nullable Word word = tokens.word(k + 1);
                boolean query = word == SELECT || word == WITH || word == VALUES || word == TABLE;
                if (query || tokens.is(k + 1, TokenKind.OPEN)) {
                    return restart(k + 1);
                }
            }
        }
        walk.statement.unknown("what the cursor runs is not a query");
        return ignored(from);
    }
}

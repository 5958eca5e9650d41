package io.github.jimmypage.sql;

import static io.github.jimmypage.sql.Word.*;

import org.jspecify.annotations.Nullable;

/**
 * Words that can begin a statement, met where no statement has to begin. Either the place is proven harmless, or T-SQL's rule
 * applies that a statement needs no semicolon before it, or the text is not understood.
 */
final class StrayWords {
    /** {@link #take} found the place harmless: the word belongs to the clause it stands in. */
    static final int HARMLESS = -2;

    private static final WordSet CHANGING = WordSet.of(INSERT, UPDATE, DELETE, MERGE);
    private static final WordSet DEFINING = WordSet.of(CREATE, ALTER, DROP, TRUNCATE);
    /** Reserved in T-SQL only: elsewhere they may be columns. */
    private static final WordSet RESERVED_IN_TSQL = WordSet.of(
            GRANT,
            REVOKE,
            DENY,
            DECLARE,
            IF,
            ELSE,
            WHILE,
            BEGIN,
            END,
            PRINT,
            RAISERROR,
            WAITFOR,
            SAVE,
            KILL,
            BACKUP,
            RESTORE,
            DBCC,
            OPEN,
            CLOSE,
            DEALLOCATE,
            RETURN,
            BREAK,
            CONTINUE,
            GOTO,
            CHECKPOINT,
            RECONFIGURE,
            SHUTDOWN,
            REVERT,
            READTEXT,
            USE);

    private static final WordSet STATEMENT_WORDS = WordSet.of(
            INSERT,
            UPDATE,
            DELETE,
            MERGE,
            CREATE,
            ALTER,
            DROP,
            TRUNCATE,
            EXEC,
            EXECUTE,
            BULK,
            WRITETEXT,
            UPDATETEXT,
            COMMIT,
            ROLLBACK,
            GRANT,
            REVOKE,
            DENY,
            DECLARE,
            IF,
            ELSE,
            WHILE,
            BEGIN,
            END,
            PRINT,
            RAISERROR,
            WAITFOR,
            SAVE,
            KILL,
            BACKUP,
            RESTORE,
            DBCC,
            OPEN,
            CLOSE,
            DEALLOCATE,
            RETURN,
            BREAK,
            CONTINUE,
            GOTO,
            CHECKPOINT,
            RECONFIGURE,
            SHUTDOWN,
            REVERT,
            READTEXT,
            USE,
            SELECT,
            CALL,
            REPLACE,
            SET);

    private static final WordSet REFERENTIAL_ACTIONS = WordSet.of(CASCADE, RESTRICT, NO, SET, CURRENT_TIMESTAMP);
    private static final WordSet OBJECTS =
            WordSet.of(TABLE, VIEW, PROCEDURE, PROC, FUNCTION, TRIGGER, DATABASE, SCHEMA, SEQUENCE, USER, ROLE);

    private final Walk walk;
    private final Tokens tokens;
    private final Heads heads;

    StrayWords(Walk walk, Heads heads) {
        this.walk = walk;
        this.tokens = walk.tokens;
        this.heads = heads;
    }

    boolean isStatementWord(@Nullable Word word) {
        return STATEMENT_WORDS.has(word);
    }

    /** The index to go on at, or {@link #HARMLESS}, or {@link Keywords#A_NAME}. */
    int take(int i, Word word) {
        Frame frame = walk.frame;
        if (tokens.is(i + 1, TokenKind.OPEN) && (CHANGING.has(word) || word == REPLACE || word == TRUNCATE)) {
            if (frame.head == Head.MERGE && tokens.is(i - 1, THEN)) {
                frame.sources = true;
                frame.clause = Clause.EXPRESSION;
                return i + 1;
            }
            return frame.clause == Clause.DEFINITION || frame.clause == Clause.IGNORED ? i + 1 : Keywords.A_NAME;
        }
        if (CHANGING.has(word)) {
            return harmlessChange(i, word, frame) ? i + 1 : statement(i, word, frame);
        }
        if (word == SELECT) {
            return walk.runsOn && walk.depth() == 0 && endsBefore(frame, i) ? next(i) : HARMLESS;
        }
        if (word == SET) {
            return walk.dialect == Dialect.SQLSERVER && walk.depth() == 0 && isPlainQuery(frame) ? next(i) : HARMLESS;
        }
        if (DEFINING.has(word)) {
            return defining(i, word, frame);
        }
        return switch (word) {
            case END, ELSE ->
                frame.cases > 0
                                || !walk.runsOn
                                || (word == END && walk.dialect != Dialect.SQLSERVER)
                                || walk.depth() > 0
                                || (branches(frame) && walk.dialect == Dialect.GENERIC)
                        ? HARMLESS
                        : next(i);
            case CALL -> walk.dialect == Dialect.HSQLDB && walk.depth() == 0 ? next(i) : Keywords.A_NAME;
            case REPLACE -> Keywords.A_NAME;
            case COMMIT, ROLLBACK -> walk.runsOn && walk.depth() == 0 && isTransactionEnd(i) ? next(i) : HARMLESS;
            case EXEC, EXECUTE -> executes(i, frame);
            case BULK -> walk.runsOn && walk.depth() == 0 && tokens.is(i + 1, INSERT) ? next(i) : HARMLESS;
            case WRITETEXT, UPDATETEXT -> walk.runsOn && walk.depth() == 0 ? next(i) : Keywords.A_NAME;
            default -> tsqlOnly(i, word, frame);
        };
    }

    private int next(int i) {
        walk.endStatement();
        walk.beginStatement();
        return heads.begin(i);
    }

    private boolean isPlainQuery(Frame frame) {
        return frame.head == Head.SELECT || frame.head == Head.DELETE;
    }

    private boolean isTransactionEnd(int i) {
        return !tokens.is(i - 1, ON)
                && !tokens.is(i - 1, AND)
                && walk.frame.clause != Clause.TABLE
                && !tokens.is(i - 1, SELECT)
                && !tokens.is(i - 1, TokenKind.COMMA)
                && !tokens.is(i - 1, TokenKind.OPERATOR)
                && !tokens.is(i - 1, AS);
    }

    private int executes(int i, Frame frame) {
        if (frame.clause == Clause.PERMISSIONS || (frame.clause == Clause.IGNORED && !walk.runsOn)) {
            return i + 1;
        }
        if (frame.clause == Clause.DEFINITION || walk.runsOn || frame.head.isDml()) {
            walk.statement.unknown("code is executed that the text does not show");
            return i + 1;
        }
        return Keywords.A_NAME;
    }

    private int tsqlOnly(int i, Word word, Frame frame) {
        if (word == RESTORE && tokens.is(i + 1, DATABASE) && walk.runsOn && walk.depth() > 0) {
            walk.statement.unknown("RESTORE stands where no statement can begin");
        }
        if (!RESERVED_IN_TSQL.has(word)
                || walk.depth() > 0
                || frame.clause == Clause.PERMISSIONS
                || frame.clause == Clause.DEFINITION) {
            return HARMLESS;
        }
        if (walk.dialect == Dialect.SQLSERVER) {
            return next(i);
        }
        boolean certain = word == DBCC
                || (word == ELSE && frame.cases == 0 && !branches(frame))
                || (word == RESTORE && tokens.is(i + 1, DATABASE));
        return walk.dialect == Dialect.GENERIC && certain ? next(i) : HARMLESS;
    }

    /** Statements that have an ELSE of their own. */
    private static boolean branches(Frame frame) {
        return frame.head == Head.INSERT_ALL || frame.head == Head.MERGE;
    }

    private boolean endsBefore(Frame frame, int i) {
        return switch (frame.head) {
            case UPDATE, DELETE, MERGE, ADMIN, ALTER_TABLE, FETCH ->
                frame.clause != Clause.PERMISSIONS && !Words.SET_OPERATORS.has(tokens.word(i - 1));
            case NONE, SELECT, INSERT, INSERT_ALL, DDL -> false;
        };
    }

    private boolean harmlessChange(int i, Word word, Frame frame) {
        if (frame.clause == Clause.PERMISSIONS) {
            return true;
        }
        boolean merged = frame.head == Head.MERGE && tokens.is(i - 1, THEN);
        return switch (word) {
            case UPDATE ->
                LockClauses.isLocking(tokens, i)
                        || merged
                        || (frame.conflict && (tokens.is(i - 1, DO) || tokens.is(i - 1, KEY)))
                        || isReferentialAction(i, frame);
            case DELETE ->
                (tokens.is(i - 1, COMMIT) && tokens.is(i - 2, ON))
                        || merged
                        || (frame.head == Head.MERGE && tokens.is(i + 1, WHERE))
                        || isReferentialAction(i, frame);
            case INSERT -> merged;
            case MERGE -> tokens.is(i + 1, JOIN) || tokens.is(i + 1, UNION);
            default -> false;
        };
    }

    private boolean isReferentialAction(int i, Frame frame) {
        boolean defines = frame.clause == Clause.DEFINITION || (frame.clause == Clause.EXPRESSION && walk.depth() > 0);
        return defines
                && tokens.is(i - 1, ON)
                && (REFERENTIAL_ACTIONS.has(tokens.word(i + 1)) || tokens.reads(i + 1, "now"));
    }

    private int statement(int i, Word word, Frame frame) {
        if (walk.runsOn && walk.depth() == 0) {
            return next(i);
        }
        if (frame.clause == Clause.IGNORED || frame.clause == Clause.DEFINITION) {
            return i + 1;
        }
        if (word == MERGE && !tokens.is(i + 1, INTO)) {
            return Keywords.A_NAME;
        }
        walk.statement.unknown(word.name().concat(" stands where no statement can begin"));
        return i + 1;
    }

    private int defining(int i, Word word, Frame frame) {
        if (frame.clause == Clause.PERMISSIONS) {
            return i + 1;
        }
        if (walk.runsOn && walk.depth() == 0) {
            boolean action = frame.head == Head.ALTER_TABLE
                    && ((word == DROP && !OBJECTS.has(tokens.word(i + 1)))
                            || (word == ALTER && !OBJECTS.has(tokens.word(i + 1)))
                            || (word == TRUNCATE && tokens.is(i + 1, PARTITION)));
            boolean commitAction = tokens.is(i - 1, COMMIT);
            return action || commitAction ? i + 1 : next(i);
        }
        if (frame.clause == Clause.IGNORED || frame.clause == Clause.DEFINITION) {
            return i + 1;
        }
        if (word == TRUNCATE && !tokens.is(i + 1, TABLE)) {
            return Keywords.A_NAME;
        }
        walk.statement.unknown(word.name().concat(" stands where no statement can begin"));
        return i + 1;
    }
}

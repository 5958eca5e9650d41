package io.github.jimmypage.sql;

import static io.github.jimmypage.sql.Word.*;

import org.jspecify.annotations.Nullable;

/** What the words of a query's grammar do to the clause of the frame they stand in. */
final class Keywords {
    /** {@link #take} found that the word is an ordinary name here. */
    static final int A_NAME = -1;

    static final WordSet DML = WordSet.of(INSERT, UPDATE, DELETE, MERGE, REPLACE, UPSERT);

    private final Walk walk;
    private final Tokens tokens;
    private final Heads heads;
    private final Calls calls;
    private final StrayWords stray;
    private final FromClause from;

    Keywords(Walk walk, Heads heads, Calls calls) {
        this.walk = walk;
        this.tokens = walk.tokens;
        this.heads = heads;
        this.calls = calls;
        this.from = new FromClause(walk);
        this.stray = new StrayWords(walk, heads);
    }

    int take(int i, Word word) {
        Frame frame = walk.frame;
        if (frame.clause == Clause.START) {
            boolean joinHint = word == MERGE && (tokens.is(i + 1, JOIN) || tokens.is(i + 1, UNION));
            if (joinHint) {
                frame.clause = frame.otherwise;
                return i + 2;
            }
            if (Words.QUERY_BEGIN.has(word) || DML.has(word)) {
                return heads.query(i, word);
            }
            frame.clause = frame.otherwise;
        }
        if (frame.clause == Clause.CTE_NEXT) {
            if (word == CREATE && walk.depth() == 0 && walk.is(Dialect.H2)) {
                return heads.begin(i);
            }
            // SEARCH and CYCLE clauses in between name columns only
            return Words.QUERY_BEGIN.has(word) || DML.has(word) ? heads.query(i, word) : i + 1;
        }
        if (stray.isStatementWord(word)) {
            int next = stray.take(i, word);
            if (next != StrayWords.HARMLESS) {
                return next;
            }
        }
        boolean inert = frame.clause == Clause.PERMISSIONS || frame.clause == Clause.IGNORED;
        return inert ? inert(i, word) : clause(i, word, frame);
    }

    private int inert(int i, Word word) {
        if (walk.frame.clause == Clause.PERMISSIONS
                && walk.depth() == 0
                && (word == ON || word == TO || word == FROM)) {
            walk.frame.clause = Clause.IGNORED;
        }
        return i + 1;
    }

    private int clause(int i, Word word, Frame frame) {
        return switch (word) {
            case SELECT -> heads.select(i);
            case FROM -> from.from(i, frame);
            case JOIN -> to(Clause.TABLE, i);
            case STRAIGHT_JOIN -> tokens.is(i - 1, SELECT) ? i + 1 : to(Clause.TABLE, i);
            case APPLY -> tokens.is(i - 1, CROSS) || tokens.is(i - 1, OUTER) ? to(Clause.TABLE, i) : A_NAME;
            case USING -> from.using(i, frame);
            case ON -> from.on(i, frame);
            case WHERE, HAVING, QUALIFY, RETURNING, RETURN, GROUP, ORDER, OFFSET -> expression(i, word, frame);
            case LIMIT, WINDOW -> tokens.is(i + 1, TokenKind.COMMA) ? A_NAME : expression(i, word, frame);
            case WHEN -> frame.cases > 0 ? i + 1 : expression(i, word, frame);
            case CASE -> {
                frame.cases++;
                yield i + 1;
            }
            case END -> {
                frame.cases = Math.max(0, frame.cases - 1);
                yield i + 1;
            }
            case UNION, EXCEPT, INTERSECT, MINUS -> setOperator(i, word, frame);
            case AS -> as(i, frame);
            case WITH -> with(i, frame);
            case SET -> set(i, frame);
            case VALUES, VALUE -> values(i, word, frame);
            case TABLE -> from.table(i, frame);
            case ONLY, LATERAL -> frame.clause == Clause.TABLE ? i + 1 : aliasOrName(i, frame);
            case ROWS -> from.rows(i, frame);
            case OPTION -> option(i, word, frame);
            case FINAL, NEW, OLD -> tokens.is(i + 1, TABLE) && frame.clause == Clause.TABLE ? i + 1 : A_NAME;
            case INTO -> heads.into(i);
            case FOR -> from.forClause(i, frame);
            case PORTION -> from.portion(i, frame);
            case OUTPUT -> output(i, frame);
            case PARTITION -> frame.clause == Clause.ALIAS ? i + 1 : keywordOrCall(i);
            case MATERIALIZED, NOT -> i + 1;
            case LEFT, RIGHT -> leftOrRight(i, frame);
            case IF, INSERT, REPLACE, TRUNCATE, ROW -> tokens.is(i + 1, TokenKind.OPEN) ? A_NAME : i + 1;
            default -> other(i, word, frame);
        };
    }

    /** T-SQL's query hints, in which nothing is called. Behind an operand, where it cannot be a call itself. */
    private int option(int i, Word word, Frame frame) {
        if (tokens.is(i + 1, TokenKind.OPEN) && walk.is(Dialect.SQLSERVER) && !calls.operandExpected(i)) {
            walk.push(Clause.DEFINITION, Clause.DEFINITION, new TableList());
            return i + 2;
        }
        return other(i, word, frame);
    }

    private int other(int i, Word word, Frame frame) {
        if (frame.clause == Clause.ALIAS && Words.NEVER_AN_ALIAS.has(word)) {
            frame.clause = Clause.JOINED;
            return i + 1;
        }
        return A_NAME;
    }

    private int aliasOrName(int i, Frame frame) {
        return frame.clause == Clause.ALIAS ? A_NAME : i + 1;
    }

    private int keywordOrCall(int i) {
        return tokens.is(i + 1, TokenKind.OPEN) ? A_NAME : i + 1;
    }

    private int to(Clause clause, int i) {
        walk.frame.clause = clause;
        return i + 1;
    }

    private int leftOrRight(int i, Frame frame) {
        if (tokens.is(i + 1, TokenKind.OPEN)) {
            return A_NAME;
        }
        if (frame.clause == Clause.ALIAS) {
            frame.clause = Clause.JOINED;
        }
        return i + 1;
    }

    private int expression(int i, Word word, Frame frame) {
        if (word == RETURNING || word == RETURN) {
            frame.returning = true;
            frame.bare = false;
        }
        if (word == OFFSET && frame.clause == Clause.EXPRESSION) {
            return i + 1;
        }
        if (frame.clause == Clause.DEFINITION || frame.clause == Clause.SETTING) {
            return i + 1;
        }
        if (frame.head.isDml() && frame.clause != Clause.TABLE) {
            frame.sources = (frame.head != Head.DELETE && frame.head != Head.UPDATE) || word == WHERE || frame.sources;
        }
        return to(Clause.EXPRESSION, i);
    }

    private int setOperator(int i, Word word, Frame frame) {
        int next = i + 1;
        if (tokens.is(next, ALL) || tokens.is(next, DISTINCT)) {
            next++;
        }
        boolean query = Words.QUERY_BEGIN.has(tokens.word(next)) || tokens.is(next, TokenKind.OPEN);
        if (!query && word == MINUS) {
            return A_NAME;
        }
        frame.clause = Clause.START;
        frame.otherwise = Clause.EXPRESSION;
        return next;
    }

    private int as(int i, Frame frame) {
        switch (frame.clause) {
            case CTE_COLUMNS -> frame.clause = Clause.CTE_BODY;
            case ALIAS -> {
                if (tokens.is(i + 1, OF)) {
                    frame.clause = Clause.JOINED;
                    return i + 2;
                }
            }
            case DEFINITION -> {
                @Nullable Word next = tokens.word(i + 1);
                if (Words.QUERY_BEGIN.has(next) || tokens.is(i + 1, TokenKind.OPEN)) {
                    frame.clause = Clause.START;
                    frame.otherwise = Clause.DEFINITION;
                }
            }
            case START,
                    EXPRESSION,
                    TABLE,
                    JOINED,
                    SET_LIST,
                    CTE_NAME,
                    CTE_BODY,
                    CTE_NEXT,
                    PERMISSIONS,
                    SETTING,
                    IGNORED -> {
                if (frame.head == Head.INSERT && tokens.isName(i + 1) && tokens.is(i + 2, TokenKind.OPEN)) {
                    // MySQL's alias of the new row, with its columns
                    walk.push(Clause.EXPRESSION, Clause.EXPRESSION, new TableList());
                    walk.frame.bare = false;
                    return i + 3;
                }
                if (stray.isStatementWord(tokens.word(i + 1)) && endsItem(i + 2)) {
                    return i + 2;
                }
            }
        }
        return i + 1;
    }

    private boolean endsItem(int i) {
        return switch (tokens.kind(i)) {
            case COMMA, CLOSE, SEMICOLON, END -> true;
            default -> tokens.is(i, FROM) && walk.dialect != Dialect.SQLSERVER;
        };
    }

    private int with(int i, Frame frame) {
        boolean mayBeginQuery = frame.clause == Clause.DEFINITION || (frame.head == Head.INSERT && !frame.sources);
        if (mayBeginQuery && heads.isCommonTableExpression(i)) {
            return heads.with(i);
        }
        if (tokens.is(i + 1, TokenKind.OPEN) && walk.runsOn && frame.clause != Clause.DEFINITION) {
            // table hints and the column list of OPENJSON: nothing is called in them
            walk.push(Clause.DEFINITION, Clause.DEFINITION, new TableList());
            return i + 2;
        }
        if (tokens.reads(i + 1, "ordinality")) {
            return i + 2;
        }
        if (frame.clause == Clause.ALIAS && !tokens.is(i + 1, TokenKind.OPEN)) {
            frame.clause = Clause.JOINED;
        }
        return i + 1;
    }

    private int set(int i, Frame frame) {
        if (frame.head == Head.UPDATE && !frame.sources) {
            frame.sources = true;
            frame.clause = Clause.SET_LIST;
            calls.setColumn(i + 1);
            return i + 1;
        }
        if (frame.clause == Clause.DEFINITION) {
            return i + 1;
        }
        if (frame.head.isDml()) {
            frame.sources = true;
            frame.bare = false;
        }
        return to(Clause.EXPRESSION, i);
    }

    private int values(int i, Word word, Frame frame) {
        boolean rows = frame.head == Head.INSERT && !frame.sources;
        if ((word == VALUE && !rows) || frame.clause == Clause.DEFINITION) {
            return word == VALUE ? A_NAME : i + 1;
        }
        if (frame.head.isDml()) {
            frame.sources = true;
        }
        if (frame.clause == Clause.TABLE) {
            return to(Clause.ALIAS, i);
        }
        frame.bare = (frame.head.isDml() && tokens.is(i + 1, TokenKind.OPEN)) || frame.head == Head.NONE;
        return to(Clause.EXPRESSION, i);
    }

    private int output(int i, Frame frame) {
        if (!walk.is(Dialect.SQLSERVER) || !frame.head.isDml()) {
            return A_NAME;
        }
        frame.output = true;
        walk.statement.declared.add("inserted");
        walk.statement.declared.add("deleted");
        if (frame.clause != Clause.SET_LIST) {
            frame.clause = Clause.EXPRESSION;
        }
        return i + 1;
    }
}

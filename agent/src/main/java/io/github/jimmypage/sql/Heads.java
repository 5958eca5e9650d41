package io.github.jimmypage.sql;

import static io.github.jimmypage.sql.Word.*;

import org.jspecify.annotations.Nullable;

/** The beginning of statements and queries: says what the statement is, reads what it names up front, sets the clause. */
final class Heads {
    private final Walk walk;
    private final Tokens tokens;
    private final DmlHeads dml;
    private final DdlHeads ddl;
    private final AdminHeads admin;
    private final ExplainHeads explain;

    Heads(Walk walk) {
        this.walk = walk;
        this.tokens = walk.tokens;
        this.dml = new DmlHeads(walk);
        this.ddl = new DdlHeads(walk);
        this.admin = new AdminHeads(walk);
        this.explain = new ExplainHeads(walk, this);
    }

    /** Begins the statement whose first piece is at {@code i}, and those that T-SQL's control of flow puts behind one another. */
    int begin(int i) {
        int next = one(i);
        while (walk.restarted) {
            walk.restarted = false;
            next = one(next);
        }
        return next;
    }

    private int one(int first) {
        int i = first;
        while (walk.dialect == Dialect.SQLSERVER && tokens.is(i, TokenKind.WORD) && tokens.isOperator(i + 1, ':')) {
            // a label of GOTO
            i += 2;
        }
        if (i > first && (tokens.is(i, TokenKind.END) || tokens.is(i, TokenKind.SEMICOLON))) {
            return i;
        }
        Word word = tokens.is(i + 1, TokenKind.DOT) ? null : tokens.word(i);
        if (word != null) {
            if ((Words.QUERY_BEGIN.has(word) && word != EXECUTE && word != EXEC && word != CALL)
                    || Keywords.DML.has(word)) {
                if (word == UPDATE && admin.isUpdateStatistics(i)) {
                    return admin.ignored(i);
                }
                return query(i, word);
            }
            int next = word == EXPLAIN || word == DESCRIBE || word == DESC || word == ANALYZE
                    ? explain.begin(i, word)
                    : DdlHeads.WORDS.has(word) ? ddl.begin(i, word) : admin.begin(i, word);
            if (next > i) {
                return next;
            }
        } else if (tokens.is(i, TokenKind.OPEN)) {
            walk.statement.kind(StatementKind.READ);
            return i;
        }
        walk.statement.unknown("a statement cannot be recognised by its beginning");
        walk.frame.clause = Clause.IGNORED;
        return i + 1;
    }

    /** A query or a data-changing statement at the beginning of a frame. */
    int query(int i, Word word) {
        Frame frame = walk.frame;
        return switch (word) {
            case SELECT -> select(i);
            case VALUES -> {
                walk.statement.kind(StatementKind.READ);
                frame.clause = Clause.EXPRESSION;
                frame.bare = true;
                yield i + 1;
            }
            case TABLE -> {
                walk.statement.kind(StatementKind.READ);
                frame.head = Head.SELECT;
                frame.clause = Clause.TABLE;
                yield i + 1;
            }
            case FROM -> {
                walk.statement.kind(StatementKind.READ);
                frame.clause = frame.call ? Clause.EXPRESSION : Clause.TABLE;
                yield i + 1;
            }
            case WITH -> with(i);
            case EXECUTE, EXEC, CALL -> {
                if (frame.otherwise == Clause.DEFINITION || walk.depth() == 0) {
                    walk.statement.unknown("code is executed that the text does not show");
                }
                frame.clause = frame.otherwise;
                yield i + 1;
            }
            default -> changing(i, word, frame);
        };
    }

    private int changing(int i, Word word, Frame frame) {
        if (tokens.is(i + 1, TokenKind.OPEN) && walk.depth() > 0 && word != DELETE && word != UPDATE) {
            // replace(…), insert(…) as the first thing in parentheses is a call
            frame.clause = frame.otherwise;
            return i;
        }
        if (walk.depth() > 0 && !frame.mayChange) {
            walk.statement.unknown(word.name().concat(" stands where no statement can begin"));
        }
        return dml.begin(i, word);
    }

    int select(int i) {
        Frame frame = walk.frame;
        if (walk.depth() == 0 || frame.otherwise != Clause.DEFINITION) {
            walk.statement.kind(StatementKind.READ);
        }
        if (frame.head.isDml()) {
            frame.sources = true;
        } else {
            frame.head = Head.SELECT;
        }
        frame.clause = Clause.EXPRESSION;
        frame.bare = true;
        return i + 1;
    }

    /** Whether the WITH at {@code i} begins {@code name [(columns)] AS [[NOT] MATERIALIZED] (}. */
    boolean isCommonTableExpression(int i) {
        int name = tokens.is(i + 1, RECURSIVE) && tokens.isName(i + 2) ? i + 2 : i + 1;
        if (!tokens.isName(name)) {
            return false;
        }
        int as = tokens.is(name + 1, TokenKind.OPEN) ? tokens.behind(name + 1) : name + 1;
        return tokens.is(as, AS)
                && (tokens.is(as + 1, TokenKind.OPEN) || tokens.is(as + 1, NOT) || tokens.is(as + 1, MATERIALIZED));
    }

    int with(int i) {
        Frame frame = walk.frame;
        walk.statement.kind(StatementKind.READ);
        int next = i + 1;
        boolean written =
                tokens.is(next, RECURSIVE) && !tokens.is(next + 1, AS) && !tokens.is(next + 1, TokenKind.OPEN);
        if (written) {
            next++;
        }
        // These engines let a common table expression name itself without the word.
        frame.recursive = written
                || switch (walk.dialect) {
                    case SQLSERVER, ORACLE, DB2, SQLITE, DERBY -> true;
                    case POSTGRESQL, MYSQL, MARIADB, H2, HSQLDB, GENERIC -> false;
                };
        if (tokens.reads(next, "xmlnamespaces") && tokens.is(next + 1, TokenKind.OPEN)) {
            int behind = tokens.behind(next + 1);
            if (!tokens.is(behind, TokenKind.COMMA)) {
                frame.clause = Clause.START;
                return behind;
            }
            next = behind + 1;
        }
        if (tokens.is(next, FUNCTION) || tokens.is(next, PROCEDURE) || !tokens.isName(next)) {
            walk.statement.unknown("WITH defines something that is no query");
            frame.clause = Clause.IGNORED;
            return next;
        }
        frame.clause = Clause.CTE_NAME;
        return next;
    }

    /** INTO means a new table, a variable or a target, depending on what it stands in. */
    int into(int i) {
        Frame frame = walk.frame;
        if (frame.clause == Clause.TABLE && frame.head.isDml() && !frame.sources) {
            return i + 1;
        }
        int next = i + 1;
        if (frame.head == Head.INSERT_ALL) {
            frame.clause = Clause.TABLE;
            frame.sources = false;
            frame.bare = false;
            return next;
        }
        if ((frame.returning && !frame.output) || frame.head == Head.FETCH || frame.clause == Clause.DEFINITION) {
            frame.clause = frame.clause == Clause.DEFINITION ? frame.clause : Clause.EXPRESSION;
            return tokens.isName(next) ? walk.behindName(next) : next;
        }
        boolean output = frame.output;
        frame.output = false;
        if (tokens.is(next, OUTFILE)
                || tokens.is(next, DUMPFILE)
                || tokens.is(next, TokenKind.PARAMETER)
                || (tokens.is(next, TokenKind.VARIABLE) && !output)
                || (walk.dialect == Dialect.GENERIC && tokens.first(next) == '@' && !output)) {
            if (frame.clause != Clause.TABLE) {
                frame.clause = Clause.EXPRESSION;
            }
            return next + 1;
        }
        while (tokens.is(next, TEMP)
                || tokens.is(next, TEMPORARY)
                || tokens.is(next, UNLOGGED)
                || tokens.is(next, LOCAL)
                || tokens.is(next, GLOBAL)
                || tokens.is(next, TABLE)) {
            next++;
        }
        if (frame.head == Head.NONE && walk.depth() > 0 && !walk.isTableName(next)) {
            return next;
        }
        next = walk.written(next);
        if (output && tokens.is(next, TokenKind.OPEN)) {
            walk.push(Clause.EXPRESSION, Clause.EXPRESSION, new TableList());
            return next + 1;
        }
        frame.clause = Clause.EXPRESSION;
        return next;
    }

    @Nullable
    Word wordAt(int i) {
        return tokens.word(i);
    }
}

package io.github.jimmypage.sql;

import static io.github.jimmypage.sql.Word.*;

/** EXPLAIN, DESCRIBE, ANALYZE in front of a statement: whether it is executed. */
final class ExplainHeads {
    private final Walk walk;
    private final Tokens tokens;
    private final Heads heads;

    ExplainHeads(Walk walk, Heads heads) {
        this.walk = walk;
        this.tokens = walk.tokens;
        this.heads = heads;
    }

    int begin(int i, Word word) {
        if (walk.dialect == Dialect.SQLSERVER || walk.dialect == Dialect.DERBY) {
            return i;
        }
        boolean execute = false;
        int next = i + 1;
        if (word == ANALYZE) {
            if (tokens.is(next, FORMAT) && tokens.isOperator(next + 1, '=')) {
                next += 3;
            }
            if ((!Words.QUERY_BEGIN.has(tokens.word(next)) && !Keywords.DML.has(tokens.word(next)))
                    || tokens.is(next, TABLE)) {
                return ignored(i);
            }
            return statement(next, true);
        }
        if (tokens.is(next, TokenKind.OPEN) && !isQuery(next + 1)) {
            execute = options(next);
            return statement(tokens.behind(next), execute);
        }
        while (true) {
            if (tokens.is(next, ANALYZE) || tokens.is(next, ANALYSE)) {
                execute = true;
                next++;
            } else if (tokens.is(next, VERBOSE) || tokens.is(next, EXTENDED) || tokens.is(next, PARTITIONS)) {
                next++;
            } else if (tokens.is(next, FORMAT) && tokens.isOperator(next + 1, '=')) {
                next += 3;
            } else if (tokens.is(next, INTO) && tokens.is(next + 1, TokenKind.VARIABLE)) {
                next += 2;
            } else if (tokens.is(next, QUERY) && tokens.is(next + 1, PLAN)) {
                next += 2;
            } else if (tokens.is(next, PLAN) || (tokens.is(next, ALL) && walk.dialect == Dialect.DB2)) {
                return plan(next);
            } else {
                return statement(next, execute);
            }
        }
    }

    private boolean isQuery(int i) {
        return Words.QUERY_BEGIN.has(tokens.word(i))
                || Keywords.DML.has(tokens.word(i))
                || tokens.is(i, TokenKind.OPEN);
    }

    private boolean options(int open) {
        int behind = tokens.behind(open);
        boolean execute = false;
        for (int i = open + 1; i < behind; i++) {
            if (tokens.is(i, ANALYZE) || tokens.is(i, ANALYSE)) {
                boolean off = tokens.reads(i + 1, "false")
                        || tokens.is(i + 1, OFF)
                        || (tokens.is(i + 1, TokenKind.NUMBER) && tokens.first(i + 1) == '0');
                execute |= !off;
            }
        }
        return execute;
    }

    private int plan(int i) {
        if (walk.dialect == Dialect.H2 || walk.dialect == Dialect.HSQLDB) {
            return statement(tokens.is(i + 1, FOR) ? i + 2 : i + 1, false);
        }
        int k = i + 1;
        if (walk.dialect == Dialect.ORACLE) {
            walk.statement.writes("plan_table");
            while (k < tokens.size() && !tokens.is(k, FOR) && !tokens.is(k, TokenKind.SEMICOLON)) {
                if (tokens.is(k, INTO)) {
                    walk.statement.writes.clear();
                    k = walk.written(k + 1);
                } else {
                    k++;
                }
            }
            walk.frame.clause = Clause.IGNORED;
            return k;
        }
        walk.statement.unknown("the plan may be written to a table that the text does not name");
        walk.frame.clause = Clause.IGNORED;
        return k;
    }

    private int statement(int i, boolean execute) {
        if (tokens.is(i, FOR) && (tokens.is(i + 1, CONNECTION) || tokens.is(i + 1, TokenKind.NUMBER))) {
            return ignored(i);
        }
        if (!execute) {
            walk.statement.explainOnly = true;
        }
        boolean statement = tokens.is(i, TokenKind.OPEN)
                || (tokens.word(i) != null
                        && (isQuery(i) || DdlHeads.WORDS.has(tokens.word(i)) || tokens.is(i, DECLARE)));
        if (statement && isQuery(i)) {
            return heads.begin(i);
        }
        if (execute) {
            if (tokens.is(i, EXPLAIN) || tokens.is(i, DESCRIBE) || tokens.is(i, DESC) || tokens.is(i, ANALYZE)) {
                walk.statement.unknown("EXPLAIN explains itself");
                return ignored(i);
            }
            return heads.begin(i);
        }
        if (statement) {
            return ignored(i);
        }
        if (tokens.isName(i) && !tokens.is(i, FOR)) {
            walk.statement.kind(StatementKind.READ);
            int behind = walk.table(i, false);
            walk.frame.clause = Clause.IGNORED;
            return behind;
        }
        return ignored(i);
    }

    private int ignored(int i) {
        walk.frame.clause = Clause.IGNORED;
        walk.frame.head = Head.ADMIN;
        return i + 1;
    }
}

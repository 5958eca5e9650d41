package io.github.jimmypage.sql;

import static io.github.jimmypage.sql.Word.*;

/** The actions of ALTER TABLE that name a second table, or evaluate an expression for the rows that are there. */
final class TableAlterations {
    private final Walk walk;
    private final Tokens tokens;

    TableAlterations(Walk walk) {
        this.walk = walk;
        this.tokens = walk.tokens;
    }

    /**
     * Looks through the actions up to the end of the statement without moving on: the walk goes through them again.
     *
     * @return {@code from}
     */
    int read(int from) {
        for (int i = from; i < tokens.size() && !tokens.is(i, TokenKind.SEMICOLON); i++) {
            Word word = tokens.word(i);
            if (word == null) {
                if (tokens.reads(i, "inherit") && walk.isTableName(i + 1)) {
                    // the rows appear in the parent, or vanish from it
                    walk.written(i + 1);
                }
                continue;
            }
            if (walk.runsOn && i > from && isNextStatement(i, word)) {
                return from;
            }
            switch (word) {
                case RENAME -> rename(i);
                case EXCHANGE, SWITCH, CONVERT -> exchange(i);
                case ATTACH, DETACH -> attach(i, word);
                case HISTORY -> {
                    if (tokens.is(i + 1, TABLE)) {
                        walk.written(i + 2);
                    }
                }
                case DEFAULT, USING, CHECK -> evaluated(i + 1);
                case AS -> {
                    if (tokens.is(i + 1, TokenKind.OPEN)) {
                        evaluated(i + 1);
                    }
                }
                case SET -> {
                    if (tokens.is(i + 1, SCHEMA)) {
                        walk.statement.unknown("the table moves to another schema");
                    }
                }
                default -> {
                    // actions on the table alone
                }
            }
        }
        return from;
    }

    private boolean isNextStatement(int i, Word word) {
        if (word == ALTER || word == DROP || word == CREATE) {
            return tokens.is(i + 1, TABLE) || tokens.is(i + 1, VIEW);
        }
        return Keywords.DML.has(word) && !tokens.is(i - 1, ON);
    }

    private void rename(int i) {
        if (tokens.is(i - 2, COLUMN)) {
            return;
        }
        if (tokens.is(i + 1, TO) || tokens.is(i + 1, AS) || tokens.isOperator(i + 1, '=')) {
            walk.written(i + 2);
        } else if (walk.isTableName(i + 1)
                && walk.is(Dialect.MYSQL, Dialect.MARIADB)
                && !tokens.is(i + 1, COLUMN)
                && !tokens.is(i + 1, INDEX)
                && !tokens.is(i + 1, KEY)
                && !tokens.is(i + 1, CONSTRAINT)
                && !tokens.is(i + 1, PARTITION)) {
            int end = walk.behindName(i + 1);
            if (!tokens.is(end, TO)) {
                walk.written(i + 1);
            }
        }
    }

    /** EXCHANGE PARTITION p WITH TABLE t; SWITCH [PARTITION n] TO t; CONVERT PARTITION p TO TABLE t, CONVERT TABLE t TO PARTITION. */
    private void exchange(int i) {
        for (int k = i + 1; k < i + 16 && k < tokens.size() && !tokens.is(k, TokenKind.SEMICOLON); k++) {
            boolean named = tokens.is(i, SWITCH) ? tokens.is(k, TO) : tokens.is(k, TABLE);
            if (named) {
                walk.written(k + 1);
                return;
            }
        }
    }

    /** ATTACH PARTITION t (PostgreSQL), ATTACH PARTITION p ... FROM t and DETACH PARTITION p INTO t (Db2). */
    private void attach(int i, Word word) {
        int name = tokens.is(i + 1, PARTITION) ? i + 2 : i + 1;
        if (walk.is(Dialect.DB2)) {
            for (int k = name; k < name + 64 && !tokens.is(k, TokenKind.SEMICOLON); k++) {
                if (tokens.is(k, word == ATTACH ? FROM : INTO) && walk.isTableName(k + 1)) {
                    walk.written(k + 1);
                    if (walk.dialect == Dialect.DB2) {
                        return;
                    }
                }
            }
        }
        if (walk.isTableName(name)) {
            walk.written(name);
        }
    }

    /** The expressions of an index are evaluated for every row; {@code x(10)} is a prefix of a column. */
    void indexed(int from) {
        int i = from;
        while (i < from + 24 && !tokens.is(i, TokenKind.SEMICOLON) && !tokens.is(i, TokenKind.OPEN)) {
            i++;
        }
        int behind = tokens.is(i, TokenKind.OPEN) ? tokens.behind(i) : i;
        for (int k = i + 1; k < behind; k++) {
            boolean prefix = tokens.is(k + 2, TokenKind.NUMBER) && tokens.is(k + 3, TokenKind.CLOSE);
            if (!prefix || !walk.is(Dialect.MYSQL, Dialect.MARIADB)) {
                called(k);
            }
        }
    }

    /** A default, a conversion, a check or a generated column is evaluated for every row. */
    private void evaluated(int from) {
        if (tokens.is(from, TokenKind.OPEN)) {
            int behind = tokens.behind(from);
            if (behind > from + 64) {
                walk.statement.unknown("an expression that is evaluated for every row is too long");
                return;
            }
            for (int i = from + 1; i < behind; i++) {
                called(i);
            }
        } else if (!tokens.reads(from, "btree")
                && !tokens.reads(from, "hash")
                && !tokens.reads(from, "gist")
                && !tokens.reads(from, "gin")
                && !tokens.reads(from, "brin")
                && !tokens.reads(from, "spgist")) {
            called(from);
        }
    }

    private void called(int i) {
        if (tokens.isName(i) && !tokens.is(i - 1, TokenKind.DOT)) {
            int end = walk.behindName(i);
            if (tokens.is(end, TokenKind.OPEN)) {
                walk.functions.call(walk, i, end);
            }
        }
    }
}

package io.github.jimmypage.sql;

import static io.github.jimmypage.sql.Word.*;

/** INSERT, REPLACE, UPSERT, UPDATE, DELETE and MERGE up to the table they name. */
final class DmlHeads {
    private static final WordSet BEHIND_A_TABLE_NAME =
            WordSet.of(SET, VALUES, SELECT, WHERE, DEFAULT, AS, USING, VALUE, OUTPUT, WITH, RETURNING);

    private final Walk walk;
    private final Tokens tokens;

    DmlHeads(Walk walk) {
        this.walk = walk;
        this.tokens = walk.tokens;
    }

    int begin(int i, Word word) {
        Frame frame = walk.frame;
        frame.clause = Clause.TABLE;
        frame.sources = false;
        // A derived table or a body of a CTE holds what the statement returns; its targets are its own.
        if (walk.depth() > 0) {
            TableList own = new TableList();
            frame.tables.add(new TableReference(null, own, false));
            frame.tables = own;
        }
        frame.head = switch (word) {
            case UPDATE -> Head.UPDATE;
            case DELETE -> Head.DELETE;
            case MERGE -> Head.MERGE;
            default -> Head.INSERT;
        };
        walk.statement.kind(StatementKind.WRITE);
        int next = modifiers(i + 1);
        return switch (frame.head) {
            case INSERT -> insert(next, frame);
            case DELETE -> delete(next);
            default -> target(next);
        };
    }

    private int modifiers(int from) {
        int i = from;
        while (true) {
            if (isModifier(i)) {
                if (walk.dialect == Dialect.GENERIC && !tokens.is(i, LOW_PRIORITY)) {
                    // a table may have this name, elsewhere
                    walk.statement.writes(walk.folded(i));
                }
                i++;
            } else if (tokens.is(i, IGNORE) && tokens.is(i + 1, INTO)) {
                // compatibility modes of H2 and HyperSQL; no grammar has a table in front of INTO
                i++;
            } else if (tokens.is(i, OR) && tokens.is(i + 1, TokenKind.WORD) && walk.is(Dialect.SQLITE)) {
                i += 2;
            } else if (tokens.is(i, TOP) && tokens.is(i + 1, TokenKind.OPEN) && walk.runsOn) {
                i = top(i + 1);
            } else if (tokens.is(i, TOP)
                    && (walk.runsOn || walk.dialect == Dialect.H2)
                    && (tokens.is(i + 1, TokenKind.NUMBER) || tokens.is(i + 1, TokenKind.PARAMETER))) {
                i += tokens.is(i + 2, PERCENT) ? 3 : 2;
            } else {
                return i;
            }
        }
    }

    private int top(int open) {
        for (int k = open; k < tokens.behind(open); k++) {
            if (tokens.is(k, SELECT) || (tokens.isName(k) && tokens.is(k + 1, TokenKind.OPEN))) {
                walk.statement.unknown("TOP holds more than a number");
            }
        }
        int behind = tokens.behind(open);
        return tokens.is(behind, PERCENT) ? behind + 1 : behind;
    }

    private boolean isModifier(int i) {
        boolean word = tokens.is(i, LOW_PRIORITY)
                || tokens.is(i, HIGH_PRIORITY)
                || tokens.is(i, DELAYED)
                || tokens.is(i, QUICK)
                || tokens.is(i, IGNORE)
                || tokens.is(i, HISTORY);
        if (!word || !walk.is(Dialect.MYSQL, Dialect.MARIADB)) {
            return false;
        }
        boolean name = tokens.isName(i + 1) || (tokens.is(i + 1, TokenKind.OPEN) && walk.dialect != Dialect.GENERIC);
        return name && !BEHIND_A_TABLE_NAME.has(tokens.word(i + 1));
    }

    private int insert(int from, Frame frame) {
        int i = from;
        boolean all = tokens.is(i, ALL) || tokens.is(i, FIRST);
        if (all && (tokens.is(i + 1, INTO) || tokens.is(i + 1, WHEN)) && walk.is(Dialect.ORACLE)) {
            frame.head = Head.INSERT_ALL;
            frame.sources = true;
            frame.clause = Clause.EXPRESSION;
            return i + 1;
        }
        if (tokens.is(i, BULK) && tokens.isName(i + 1)) {
            i++;
        }
        if (tokens.is(i, OVERWRITE) && (tokens.is(i + 1, INTO) || tokens.is(i + 1, TABLE))) {
            i++;
        }
        return target(i);
    }

    private int delete(int from) {
        if (tokens.is(from, FROM)) {
            return target(from + 1);
        }
        if (walk.dialect == Dialect.H2 && tokens.isName(from) && tokens.is(walk.behindName(from), FROM)) {
            // modes of H2 accept MySQL's DELETE alias FROM table and look at the table only
            return target(walk.behindName(from) + 1);
        }
        return target(from);
    }

    private int target(int from) {
        int i = from;
        if (tokens.is(i, INTO)) {
            i++;
        }
        if (tokens.is(i, TABLE) && !tokens.is(i + 1, TokenKind.OPEN)) {
            i++;
        }
        if (tokens.is(i, ONLY) && (walk.isTableName(i + 1) || tokens.is(i + 1, TokenKind.OPEN))) {
            i++;
        }
        return i;
    }
}

package io.github.jimmypage.sql;

import static io.github.jimmypage.sql.Word.*;

import org.jspecify.annotations.Nullable;

/** The words that bring a table, go on with one, or only look like it. */
final class FromClause {
    private final Walk walk;
    private final Tokens tokens;

    FromClause(Walk walk) {
        this.walk = walk;
        this.tokens = walk.tokens;
    }

    private int to(Clause clause, int i) {
        walk.frame.clause = clause;
        return i + 1;
    }

    int from(int i, Frame frame) {
        boolean separator = (frame.call && frame.head == Head.NONE)
                || (tokens.is(i - 1, DISTINCT) && (tokens.is(i - 2, IS) || tokens.is(i - 2, NOT)));
        if (separator || frame.clause == Clause.DEFINITION) {
            return i + 1;
        }
        if (frame.portion) {
            frame.portion = false;
            frame.clause = Clause.EXPRESSION;
            return i + 1;
        }
        if (frame.head.isDml() && frame.clause != Clause.TABLE) {
            frame.sources = true;
        }
        return to(Clause.TABLE, i);
    }

    int using(int i, Frame frame) {
        boolean sources = (frame.head == Head.MERGE || frame.head == Head.DELETE) && !frame.sources;
        if (sources) {
            frame.sources = true;
            return to(Clause.TABLE, i);
        }
        if (frame.clause == Clause.ALIAS) {
            frame.clause = Clause.JOINED;
        }
        return i + 1;
    }

    int on(int i, Frame frame) {
        if (frame.clause == Clause.DEFINITION) {
            // SQLite's constraints have an ON CONFLICT as well
            return i + 1;
        }
        boolean conflict = tokens.is(i + 1, CONFLICT) || tokens.is(i + 1, DUPLICATE);
        if (conflict) {
            frame.conflict = true;
            walk.statement.declared.add("excluded");
            frame.sources = true;
        }
        if (conflict || frame.head == Head.MERGE) {
            frame.bare = false;
            return to(Clause.EXPRESSION, conflict ? i + 1 : i);
        }
        if (frame.clause == Clause.ALIAS || frame.clause == Clause.TABLE) {
            frame.clause = Clause.JOINED;
        }
        return i + 1;
    }

    int table(int i, Frame frame) {
        if (frame.clause == Clause.TABLE) {
            return i + 1;
        }
        if (frame.head == Head.INSERT && !frame.sources) {
            frame.sources = true;
            return to(Clause.TABLE, i);
        }
        return tokens.is(i + 1, TokenKind.OPEN) ? Keywords.A_NAME : i + 1;
    }

    int rows(int i, Frame frame) {
        if (frame.clause == Clause.TABLE && tokens.is(i + 1, FROM)) {
            return i + 2;
        }
        return frame.clause == Clause.ALIAS ? Keywords.A_NAME : i + 1;
    }

    int forClause(int i, Frame frame) {
        if (frame.call && frame.head == Head.NONE) {
            return i + 1;
        }
        @Nullable Word next = tokens.word(i + 1);
        if (tokens.is(i - 1, VALUE) && tokens.isName(i + 1)) {
            return walk.behindName(i + 1);
        }
        if (next == PORTION) {
            return i + 1;
        }
        if (next == XML || next == JSON) {
            frame.document = true;
        }
        if (frame.clause == Clause.ALIAS && tokens.reads(i + 1, "system_time")) {
            return to(Clause.JOINED, i + 1);
        }
        if (frame.clause == Clause.ALIAS || frame.clause == Clause.JOINED) {
            frame.clause = Clause.EXPRESSION;
        }
        return i + 1;
    }

    int portion(int i, Frame frame) {
        if (!tokens.is(i - 1, FOR)) {
            return Keywords.A_NAME;
        }
        frame.portion = true;
        return i + 1;
    }
}

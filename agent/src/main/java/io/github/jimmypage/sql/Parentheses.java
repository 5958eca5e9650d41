package io.github.jimmypage.sql;

import org.jspecify.annotations.Nullable;

/** What an opening parenthesis begins, by the clause it stands in, and what its closing one ends. */
final class Parentheses {
    private final Walk walk;
    private final Tokens tokens;

    Parentheses(Walk walk) {
        this.walk = walk;
        this.tokens = walk.tokens;
    }

    /** The arguments of a call. */
    void openCall() {
        walk.push(Clause.START, Clause.EXPRESSION, new TableList());
        walk.frame.call = true;
    }

    int open(int i) {
        Frame frame = walk.frame;
        switch (frame.clause) {
            case CTE_BODY -> {
                TableList body = frame.cteBody == null ? new TableList() : frame.cteBody;
                frame.clause = Clause.CTE_NEXT;
                walk.push(Clause.START, Clause.EXPRESSION, body);
                walk.frame.mayChange = true;
            }
            case CTE_NEXT -> {
                // the query itself stands in parentheses
                frame.clause = Clause.EXPRESSION;
                walk.push(Clause.START, Clause.EXPRESSION, new TableList());
            }
            case TABLE -> openInFrom(frame, i);
            case START -> {
                Clause otherwise = frame.otherwise;
                frame.clause = otherwise == Clause.TABLE ? Clause.ALIAS : Clause.EXPRESSION;
                if (otherwise == Clause.DEFINITION) {
                    frame.clause = Clause.DEFINITION;
                }
                boolean mayChange = frame.mayChange;
                walk.push(Clause.START, otherwise, frame.tables);
                walk.frame.mayChange = mayChange;
            }
            case DEFINITION, PERMISSIONS, IGNORED -> walk.push(Clause.START, frame.clause, new TableList());
            case EXPRESSION, ALIAS, JOINED, SET_LIST, CTE_NAME, CTE_COLUMNS, SETTING ->
                walk.push(Clause.START, Clause.EXPRESSION, new TableList());
        }
        return i + 1;
    }

    private void openInFrom(Frame frame, int i) {
        boolean target = frame.head.isDml() && !frame.sources;
        boolean query = tokens.is(i + 1, TokenKind.OPEN)
                || Words.QUERY_BEGIN.has(tokens.word(i + 1))
                || Keywords.DML.has(tokens.word(i + 1));
        boolean expression = tokens.is(i - 1, Word.TABLE) || tokens.reads(i - 1, "the");
        frame.clause = Clause.ALIAS;
        if (!query && !expression) {
            Head head = frame.head;
            walk.push(Clause.TABLE, Clause.TABLE, frame.tables);
            walk.frame.group = true;
            walk.frame.head = target ? head : Head.NONE;
            return;
        }
        TableList derived = new TableList();
        walk.add(new TableReference(null, derived, target));
        walk.push(Clause.START, expression ? Clause.EXPRESSION : Clause.TABLE, derived);
        walk.frame.mayChange = true;
    }

    int close(int i) {
        if (walk.depth() == 0) {
            return i + 1;
        }
        walk.pop();
        Frame frame = walk.frame;
        if (frame.clause == Clause.CTE_NEXT && frame.cteName != null) {
            declare(frame);
        }
        return i + 1;
    }

    private void declare(Frame frame) {
        @Nullable String name = frame.cteName;
        TableList body = frame.cteBody;
        if (name != null && body != null && !frame.recursive) {
            walk.statement.declareCte(name, body);
            frame.declares(name);
        }
        frame.cteName = null;
    }
}

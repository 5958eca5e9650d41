package io.github.jimmypage.sql;

/**
 * Walks once over the pieces of a text, statement by statement, and leaves what it learns in the {@link Findings}. Nothing here
 * looks ahead by more than a few pieces, so the time is linear in the length of the text.
 */
final class TextScan {
    private final Walk walk;
    private final Tokens tokens;
    private final Keywords keywords;
    private final Heads heads;
    private final Calls calls;
    private final Parentheses parentheses;

    TextScan(Walk walk) {
        this.walk = walk;
        this.tokens = walk.tokens;
        this.heads = new Heads(walk);
        this.calls = new Calls(walk);
        this.parentheses = new Parentheses(walk);
        this.keywords = new Keywords(walk, heads, calls);
    }

    void run() {
        int size = tokens.size();
        int i = 0;
        while (i < size) {
            if (tokens.is(i, TokenKind.SEMICOLON)) {
                i++;
                continue;
            }
            walk.beginStatement();
            i = heads.begin(i);
            while (i < size && !tokens.is(i, TokenKind.SEMICOLON)) {
                i = step(i);
            }
            walk.endStatement();
        }
    }

    private int step(int i) {
        return switch (tokens.kind(i)) {
            case WORD -> {
                Word word = tokens.word(i);
                yield word == null || tokens.is(i + 1, TokenKind.DOT) ? name(i) : keyword(i, word);
            }
            case QUOTED, NAME_OR_STRING -> name(i);
            case STRING -> string(i);
            case VARIABLE -> variable(i);
            case PARAMETER -> parameter(i);
            case OPEN -> parentheses.open(i);
            case CLOSE -> parentheses.close(i);
            case COMMA -> comma(i);
            case OPEN_BRACE -> calls.escape(i);
            case OPEN_BRACKET, CLOSE_BRACKET, CLOSE_BRACE, NUMBER, DOT, OPERATOR, SEMICOLON, END -> {
                leaveStart();
                yield i + 1;
            }
        };
    }

    private void leaveStart() {
        if (walk.frame.clause == Clause.START) {
            walk.frame.clause = walk.frame.otherwise;
        }
    }

    private int keyword(int i, Word word) {
        int next = keywords.take(i, word);
        return next == Keywords.A_NAME ? name(i) : next;
    }

    private int name(int i) {
        Frame frame = walk.frame;
        leaveStart();
        return switch (frame.clause) {
            case TABLE -> table(i);
            case ALIAS -> alias(i);
            case CTE_NAME -> cteName(i);
            case DEFINITION, PERMISSIONS, IGNORED -> walk.behindName(i);
            case CTE_COLUMNS, CTE_BODY, CTE_NEXT, START, EXPRESSION, JOINED, SET_LIST, SETTING -> calls.name(i);
        };
    }

    private int table(int i) {
        Frame frame = walk.frame;
        boolean target = frame.head.isDml() && !frame.sources;
        if (!walk.isTableName(i)) {
            walk.statement.unknown("the name of a table is expected and does not come");
            frame.clause = Clause.EXPRESSION;
            return i + 1;
        }
        int end = walk.behindName(i);
        if (tokens.is(i + 1, TokenKind.OPEN) && isWrapper(i)) {
            return i + 1;
        }
        frame.clause = Clause.ALIAS;
        if (!tokens.is(end, TokenKind.OPEN)) {
            return walk.table(i, target);
        }
        if (target) {
            if (calls.isRemote(i)) {
                walk.statement.unknown("what a remote query names is written");
                return end;
            }
            if (frame.head == Head.INSERT || frame.head == Head.INSERT_ALL || frame.head == Head.MERGE) {
                return walk.table(i, true);
            }
        }
        if (calls.isTableHint(end)) {
            int behind = walk.table(i, target);
            return tokens.behind(behind);
        }
        if (target) {
            walk.statement.unknown("a call stands where a table to write is expected");
        }
        walk.functions.call(walk, i, end);
        parentheses.openCall();
        return end + 1;
    }

    /** Oracle's THE (query), CONTAINERS (table), SHARDS (table): the parentheses hold what the FROM clause could hold. */
    private boolean isWrapper(int i) {
        return tokens.is(i + 2, Word.SELECT)
                ? tokens.reads(i, "the")
                : walk.is(Dialect.ORACLE)
                        && tokens.is(i + 2, TokenKind.WORD)
                        && (tokens.reads(i, "containers") || tokens.reads(i, "shards"));
    }

    private int alias(int i) {
        Frame frame = walk.frame;
        frame.clause = Clause.JOINED;
        if (tokens.is(i + 1, TokenKind.DOT)) {
            return calls.name(i);
        }
        String alias = walk.folded(i);
        walk.statement.declared.add(alias);
        TableReference last = frame.tables.last;
        if (last != null && last.alias == null) {
            last.alias = alias;
        }
        if (tokens.is(i + 1, TokenKind.OPEN)) {
            walk.push(Clause.EXPRESSION, Clause.EXPRESSION, new TableList());
            walk.frame.bare = false;
            return i + 2;
        }
        return i + 1;
    }

    private int cteName(int i) {
        Frame frame = walk.frame;
        frame.cteName = walk.folded(i);
        frame.cteBody = new TableList();
        frame.clause = Clause.CTE_COLUMNS;
        if (frame.recursive) {
            walk.statement.declareCte(walk.folded(i), frame.cteBody);
            frame.declares(walk.folded(i));
        }
        if (tokens.is(i + 1, TokenKind.OPEN)) {
            walk.push(Clause.EXPRESSION, Clause.EXPRESSION, new TableList());
            walk.frame.bare = false;
            return i + 2;
        }
        return i + 1;
    }

    private int string(int i) {
        Frame frame = walk.frame;
        leaveStart();
        if (frame.clause == Clause.TABLE && walk.is(Dialect.SQLITE)) {
            frame.clause = Clause.ALIAS;
            return walk.table(i, frame.head.isDml() && !frame.sources);
        }
        if (calls.isClockLiteral(i)) {
            walk.findings.readsClock();
        }
        return i + 1;
    }

    private int variable(int i) {
        Frame frame = walk.frame;
        leaveStart();
        if (tokens.is(i + 1, TokenKind.DOT)) {
            int end = walk.behindName(i);
            if (frame.clause == Clause.TABLE) {
                frame.clause = Clause.ALIAS;
            }
            if (tokens.is(end, TokenKind.OPEN)) {
                walk.functions.call(walk, i, end);
                parentheses.openCall();
                return end + 1;
            }
            return end;
        }
        if (frame.clause == Clause.TABLE) {
            frame.clause = Clause.ALIAS;
            return walk.table(i, frame.head.isDml() && !frame.sources);
        }
        return parameter(i);
    }

    private int parameter(int i) {
        leaveStart();
        if (walk.frame.clause == Clause.TABLE) {
            walk.frame.clause = Clause.ALIAS;
            if (walk.frame.head.isDml() && !walk.frame.sources) {
                walk.statement.unknown("the name of the table to write is a parameter");
            }
        }
        if (tokens.is(i + 1, TokenKind.OPEN) && tokens.first(i) != '?' && !tokens.is(i - 1, Word.TOP)) {
            walk.statement.unknown("what is called is in a variable");
        }
        return i + 1;
    }

    private int comma(int i) {
        Frame frame = walk.frame;
        leaveStart();
        switch (frame.clause) {
            case ALIAS, JOINED -> frame.clause = Clause.TABLE;
            case CTE_NEXT -> frame.clause = Clause.CTE_NAME;
            case SET_LIST -> calls.setColumn(i + 1);
            case START,
                    EXPRESSION,
                    TABLE,
                    CTE_NAME,
                    CTE_COLUMNS,
                    CTE_BODY,
                    DEFINITION,
                    PERMISSIONS,
                    SETTING,
                    IGNORED -> {
                // separates what is of one kind
            }
        }
        return i + 1;
    }
}

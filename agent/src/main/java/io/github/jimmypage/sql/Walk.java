package io.github.jimmypage.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The state of one walk over the pieces of a text: the open parentheses as frames on an explicit stack (nesting costs memory,
 * never stack), the statement under way, and the elementary moves on them.
 */
final class Walk {
    final Tokens tokens;
    final Dialect dialect;
    final Findings findings;
    final FunctionCheck functions;
    final Statement statement = new Statement();
    /** Whether a statement may begin without a semicolon before it: T-SQL, HyperSQL (seen executing so), and what may be either. */
    final boolean runsOn;

    private final List<Frame> frames = new ArrayList<>();

    private final TargetResolver resolver;
    private int depth;
    /** A statement ended and the next one is to begin: a flag and no call, so that a chain of them needs no stack. */
    boolean restarted;

    private int blockWord = -1;
    Frame frame;

    Walk(Tokens tokens, Dialect dialect, Findings findings, FunctionCheck functions) {
        this.tokens = tokens;
        this.dialect = dialect;
        this.findings = findings;
        this.functions = functions;
        this.runsOn = dialect == Dialect.SQLSERVER || dialect == Dialect.HSQLDB || dialect == Dialect.GENERIC;
        this.resolver = new TargetResolver(dialect, statement, tokens.size());
        this.frame = new Frame();
        frames.add(frame);
    }

    int depth() {
        return depth;
    }

    boolean is(Dialect one) {
        return dialect == one || dialect == Dialect.GENERIC;
    }

    boolean is(Dialect one, Dialect other) {
        return dialect == one || dialect == other || dialect == Dialect.GENERIC;
    }

    void beginStatement() {
        statement.clear();
        depth = 0;
        frame = frames.get(0);
        frame.reset(Clause.START, Clause.EXPRESSION, new TableList());
    }

    void endStatement() {
        while (depth > 0) {
            pop();
        }
        resolve();
        StatementEnd.add(this);
    }

    void push(Clause begin, Clause otherwise, TableList tables) {
        depth++;
        if (frames.size() == depth) {
            frames.add(new Frame());
        }
        boolean bare = frame.bare;
        frame = frames.get(depth);
        frame.reset(begin, otherwise, tables);
        frame.bare = bare;
    }

    private void resolve() {
        resolver.resolve(frame);
        switch (frame.clause) {
            case CTE_NAME, CTE_COLUMNS, CTE_BODY, CTE_NEXT ->
                statement.unknown("WITH is followed by no statement that is known");
            case START, EXPRESSION, TABLE, ALIAS, JOINED, SET_LIST, DEFINITION, PERMISSIONS, SETTING, IGNORED -> {
                // ends like any other
            }
        }
    }

    void pop() {
        resolve();
        if (frame.ctes != null) {
            for (String name : frame.ctes) {
                statement.forgetCte(name);
            }
        }
        depth--;
        frame = frames.get(depth);
    }

    Frame parent() {
        return frames.get(depth - 1);
    }

    /** Behind the dotted name that begins at {@code i}: {@code a.b.c}, {@code a..c}, {@code a.*}. */
    int behindName(int i) {
        int end = i + 1;
        while (tokens.is(end, TokenKind.DOT)) {
            end++;
            if (tokens.isName(end) || tokens.isOperator(end, '*')) {
                end++;
            }
        }
        return end;
    }

    /** Canonical form of the name in {@code [from, to)}; a trailing {@code .*} is dropped. */
    String canonical(int from, int to) {
        if (to == from + 1) {
            return segment(from);
        }
        StringBuilder name = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (tokens.is(i, TokenKind.DOT)) {
                if (!tokens.isOperator(i + 1, '*')) {
                    name.append('.');
                }
            } else if (!tokens.isOperator(i, '*')) {
                name.append(segment(i));
            }
        }
        return name.toString();
    }

    private String segment(int i) {
        if (tokens.is(i, TokenKind.STRING)) {
            String quoted = tokens.text.substring(tokens.start(i), tokens.end(i));
            return quoted.length() < 2 || quoted.charAt(0) != '\''
                    ? SqlAnalysis.ANY_TABLE
                    : quoted.substring(1, quoted.length() - 1).replace("''", "'");
        }
        return tokens.segment(i);
    }

    String folded(int i) {
        return tokens.segment(i).toLowerCase(Locale.ROOT);
    }

    /** Whether one can stand there as the name of a table: not a word that every engine reserves. */
    boolean isTableName(int i) {
        TokenKind kind = tokens.kind(i);
        if (kind == TokenKind.WORD) {
            return !Words.NEVER_A_TABLE.has(tokens.word(i));
        }
        return kind == TokenKind.QUOTED
                || kind == TokenKind.NAME_OR_STRING
                || kind == TokenKind.VARIABLE
                || (kind == TokenKind.STRING && is(Dialect.SQLITE));
    }

    /**
     * Reads a table's name there and declares what may stand in front of its columns.
     *
     * @return the index behind it, with a database link
     */
    int table(int i, boolean target) {
        int end = tokens.is(i, TokenKind.STRING) ? i + 1 : behindName(i);
        String name = canonical(i, end);
        boolean single = end == i + 1;
        TableList cte =
                single && !tokens.is(i, TokenKind.VARIABLE) ? statement.cte(name.toLowerCase(Locale.ROOT)) : null;
        TableReference reference = new TableReference(name, cte, target);
        add(reference);
        for (int k = i; k < end; k++) {
            if (tokens.isName(k)) {
                statement.declared.add(folded(k));
            }
        }
        if (tokens.isOperator(end, '@') && tokens.isName(end + 1)) {
            end = behindName(end + 1);
        }
        return end;
    }

    void add(TableReference reference) {
        frame.tables.add(reference);
        statement.references.add(reference);
    }

    /** Where the next THEN or DO stands, or the number of pieces; asked in rising order, so linear over all. */
    int nextBlockWord(int from) {
        if (blockWord < from) {
            blockWord = from;
            while (blockWord < tokens.size() && !tokens.is(blockWord, Word.THEN) && !tokens.is(blockWord, Word.DO)) {
                blockWord++;
            }
        }
        return blockWord;
    }

    /** A table that a DDL statement or the like writes, at once. */
    int written(int i) {
        if (!isTableName(i)) {
            statement.unknown("the name of a table is expected and does not come");
            return i;
        }
        int end = tokens.is(i, TokenKind.STRING) ? i + 1 : behindName(i);
        statement.writes(canonical(i, end));
        return end;
    }
}

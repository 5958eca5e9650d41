package io.github.jimmypage.sql;

import java.util.ArrayList;
import java.util.Locale;

/** Names in expressions: columns, calls with and without parentheses, JDBC escapes, table hints. */
final class Calls {
    private static final WordSet OPERAND_FOLLOWS = WordSet.of(
            Word.SELECT,
            Word.DISTINCT,
            Word.ALL,
            Word.WHERE,
            Word.AND,
            Word.OR,
            Word.NOT,
            Word.ON,
            Word.HAVING,
            Word.BY,
            Word.WHEN,
            Word.THEN,
            Word.ELSE,
            Word.CASE,
            Word.BETWEEN,
            Word.LIKE,
            Word.IN,
            Word.SET,
            Word.VALUES,
            Word.RETURNING,
            Word.LIMIT,
            Word.OFFSET,
            Word.CALL,
            Word.ANY,
            Word.SOME,
            Word.PRIOR,
            Word.FROM);

    private final Walk walk;
    private final Tokens tokens;

    Calls(Walk walk) {
        this.walk = walk;
        this.tokens = walk.tokens;
    }

    /** A name in an expression. */
    int name(int i) {
        int end = walk.behindName(i);
        if (tokens.is(end, TokenKind.OPEN)) {
            if (tokens.isOperator(end + 1, '+') && tokens.is(end + 2, TokenKind.CLOSE)) {
                // Oracle's mark of an outer join
                qualified(i, end);
                return end + 3;
            }
            boolean ofResult = tokens.is(i - 1, TokenKind.DOT) && tokens.is(i - 2, TokenKind.CLOSE);
            if (ofResult && walk.functions.isMethod(walk, i)) {
                openArguments();
                return end + 1;
            }
            if (!(walk.frame.document && isDocumentWord(i)) && !isClauseWord(i, end)) {
                walk.functions.call(walk, i, end);
            }
            openArguments();
            return end + 1;
        }
        if (end > i + 1) {
            qualified(i, end);
        } else {
            bare(i);
        }
        return end;
    }

    private void openArguments() {
        walk.push(Clause.START, Clause.EXPRESSION, new TableList());
        walk.frame.call = true;
    }

    /** {@code FOR XML PATH('x')} and the like. */
    private boolean isDocumentWord(int i) {
        return tokens.reads(i, "path") || tokens.reads(i, "raw") || tokens.reads(i, "root");
    }

    /** A word of the grammar that stands behind an operand, where no call can stand. */
    private boolean isClauseWord(int i, int end) {
        return end == i + 1
                && tokens.is(i, TokenKind.WORD)
                && !operandExpected(i)
                && walk.functions.isClauseWord(walk.folded(i));
    }

    /** Whether the piece before leaves an operand to be read, so that a name in front of a parenthesis is a call. */
    boolean operandExpected(int i) {
        return switch (tokens.kind(i - 1)) {
            case WORD -> OPERAND_FOLLOWS.has(tokens.word(i - 1));
            case CLOSE, QUOTED, NAME_OR_STRING, STRING, NUMBER, PARAMETER, VARIABLE, CLOSE_BRACKET, CLOSE_BRACE ->
                false;
            case OPEN, OPEN_BRACKET, OPEN_BRACE, COMMA, DOT, SEMICOLON, OPERATOR, END -> true;
        };
    }

    private void qualified(int i, int end) {
        if (walk.is(Dialect.ORACLE)
                && !tokens.reads(end - 1, "nextval")
                && !tokens.reads(end - 1, "currval")
                && !tokens.isOperator(end - 1, '*')
                && !tokens.is(i - 1, TokenKind.DOT)
                && tokens.first(i) != '$'
                && tokens.first(i) != '@'
                && !tokens.isOperator(i - 1, '@')
                && !walk.functions.isSystemSchema(walk.folded(i))
                && walk.frame.clause != Clause.CTE_COLUMNS) {
            String qualifier = walk.folded(i);
            boolean pure = walk.functions.isPure(walk.canonical(i, end).toLowerCase(Locale.ROOT));
            if (!pure && !walk.statement.declared.contains(qualifier)) {
                walk.statement.qualifiers.put(qualifier, walk.canonical(i, end));
            }
        }
    }

    /** The argument of {@code nextval(s)}, or the name behind {@code @} in a reading where that is an operator. */
    private boolean isSequence(int i) {
        return tokens.isOperator(i - 1, '@')
                || tokens.first(i) == '@'
                || (tokens.is(i - 1, TokenKind.OPEN)
                        && (tokens.reads(i - 2, "nextval")
                                || tokens.reads(i - 2, "lastval")
                                || tokens.reads(i - 2, "setval")));
    }

    private void bare(int i) {
        if (!tokens.is(i, TokenKind.WORD)) {
            if (!operandExpected(i) && tokens.isName(i)) {
                walk.statement.declared.add(walk.folded(i));
            }
            return;
        }
        if (tokens.is(i + 1, Word.VALUE) && tokens.is(i + 2, Word.FOR)) {
            return;
        }
        if (tokens.reads(i, "errors") && tokens.reads(i - 1, "log") && walk.is(Dialect.ORACLE)) {
            logErrors(i);
        }
        String folded = walk.folded(i);
        boolean register = folded.equals("current")
                && (tokens.reads(i + 1, "timestamp") || tokens.reads(i + 1, "date") || tokens.reads(i + 1, "time"));
        if (register || walk.functions.isClock(folded)) {
            walk.findings.readsClock();
        }
        if (!operandExpected(i)) {
            walk.statement.declared.add(folded);
        } else if (walk.statement.expressionOnly || (walk.frame.bare && walk.is(Dialect.ORACLE) && !isSequence(i))) {
            walk.statement.bareNames.add(folded);
            if (tokens.is(i + 1, Word.AS)) {
                walk.statement.declared.add(folded);
            }
        }
    }

    /** LOG ERRORS without INTO: rows that fail go to a table that is called after the first 25 characters of the target. */
    private void logErrors(int i) {
        if (!walk.frame.head.isDml() || tokens.is(i + 1, Word.INTO) || walk.statement.logsErrors) {
            return;
        }
        walk.statement.logsErrors = true;
        for (TableReference table = walk.frame.tables.first; table != null; table = table.next) {
            if (table.target) {
                String name = table.lastSegment();
                walk.statement.writes("err$_".concat(name.substring(0, Math.min(25, name.length()))));
            }
        }
    }

    /** {@code {fn ucase(x)}}, {@code {ts '...'}}, {@code {oj ...}}: what may stand in a statement; calls may write anything. */
    int escape(int i) {
        if (walk.frame.clause == Clause.START) {
            walk.frame.clause = walk.frame.otherwise;
        }
        if (tokens.is(i + 1, TokenKind.NUMBER) || tokens.is(i + 1, TokenKind.COMMA)) {
            // how often a pattern of MATCH_RECOGNIZE repeats
            return i + 1;
        }
        if (tokens.reads(i + 1, "fn")) {
            return i + 2;
        }
        if (tokens.reads(i + 1, "oj") && walk.frame.clause == Clause.TABLE) {
            return i + 2;
        }
        if (tokens.reads(i + 1, "d")
                || tokens.reads(i + 1, "t")
                || tokens.reads(i + 1, "ts")
                || tokens.reads(i + 1, "guid")
                || tokens.reads(i + 1, "escape")
                || tokens.is(i + 1, Word.LIMIT)) {
            return i + 2;
        }
        walk.statement.unknown("a JDBC escape that calls a procedure or is not known");
        return i + 2;
    }

    /** Remembers the qualifier of a column that an UPDATE sets, {@code i} stands at the column or at a list of columns. */
    void setColumn(int i) {
        Frame frame = walk.frame;
        int at = tokens.is(i, TokenKind.OPEN) ? i + 1 : i;
        if (frame.setQualifiers == null) {
            frame.setQualifiers = new ArrayList<>(4);
        }
        int end = tokens.isName(at) ? walk.behindName(at) : at;
        // an empty qualifier is found nowhere, so that every target counts
        frame.setQualifiers.add(end >= at + 3 && tokens.isName(end - 3) ? walk.folded(end - 3) : "");
    }

    boolean isRemote(int i) {
        return tokens.reads(i, "openquery") || tokens.reads(i, "openrowset") || tokens.reads(i, "opendatasource");
    }

    /** T-SQL's old way to write table hints: {@code orders (nolock)}. */
    boolean isTableHint(int open) {
        if (!walk.runsOn || !tokens.is(open + 1, TokenKind.WORD)) {
            return false;
        }
        String hint = walk.folded(open + 1);
        return tokens.is(open + 2, TokenKind.CLOSE) && walk.functions.isTableHint(hint);
    }

    boolean isClockLiteral(int i) {
        int from = tokens.start(i);
        int to = tokens.end(i);
        if (to - from > 11 || to - from < 5) {
            return false;
        }
        String inside = tokens.text.substring(from + 1, to - 1).trim().toLowerCase(Locale.ROOT);
        return inside.equals("now")
                || inside.equals("today")
                || inside.equals("tomorrow")
                || inside.equals("yesterday");
    }
}

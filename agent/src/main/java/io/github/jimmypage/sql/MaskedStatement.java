package io.github.jimmypage.sql;

/**
 * A statement as it may be shown to people: keywords, names and operators as written, and a question mark for every literal.
 * Comments are dropped, a list of literals is shown as one, and the text is cut after {@value #MOST_CHARS} characters.
 *
 * <p>Shown is only what every reading that the dialect allows takes for a name, a keyword or an operator, so that no literal shows
 * because a session's setting makes a backslash or a double quote mean something else. Where a reading gives up, and where a bare
 * word can be a literal (arguments of T-SQL's {@code EXEC}, a password behind {@code IDENTIFIED BY}), the text is cut.
 */
final class MaskedStatement {
    /** Of what is shown. */
    static final int MOST_CHARS = 300;

    /** Of a text, so many characters are looked at: a literal that goes on behind them is cut like one that is not closed. */
    private static final int LOOKED_AT = 2000;

    private static final String CUT = "…";
    private static final char MASK = '?';

    /** What a statement begins with in which no bare word is a literal. */
    private static final String[] FOLLOWED = {
        "insert", "update", "delete", "merge", "replace", "upsert", "select", "with", "truncate", "create", "alter",
                "drop",
        "rename", "comment", "call", "copy", "grant", "revoke", "begin", "declare", "load", "lock", "explain", "refresh"
    };
    /** The first so many of those: in them a word for passwords is the name of a column at most. */
    private static final int PLAIN = 9;

    /** In the others, a password or a setting stands behind these. */
    private static final String[] SECRETIVE = {"identified", "password", "set"};

    private static final String[] EXECUTE = {"exec", "execute"};

    private final StringBuilder shown = new StringBuilder(120);
    private final String text;
    private final boolean quotedMayBeStrings;
    private boolean begins = true;
    private boolean plain;
    private boolean bare;
    private boolean executes;
    private boolean named;

    private MaskedStatement(String text, boolean quotedMayBeStrings) {
        this.text = text;
        this.quotedMayBeStrings = quotedMayBeStrings;
    }

    /**
     * The text as it may be shown: at most {@link #MOST_CHARS} characters, and only a mark of the cut where nothing may be.
     *
     * @param sql as given to the driver
     */
    static String of(String sql, Dialect dialect) {
        String text = sql.length() > LOOKED_AT ? sql.substring(0, LOOKED_AT) : sql;
        boolean cut = sql.length() > LOOKED_AT;
        int[] readings = Readings.of(text, dialect);
        Tokens[] cuts = new Tokens[readings.length];
        int end = text.length();
        boolean whole = !cut;
        for (int i = 0; i < readings.length; i++) {
            Lexer lexer = new Lexer(text, readings[i]);
            cuts[i] = lexer.cut();
            if (lexer.stoppedAt() < end) {
                end = lexer.stoppedAt();
                whole = false;
            }
        }
        // Another engine's quotes: T-SQL's depend on a setting, and nothing is known of those of an unknown engine.
        boolean doubtful = dialect == Dialect.SQLSERVER || dialect == Dialect.GENERIC;
        return new MaskedStatement(text, doubtful).masked(cuts, whole ? end + 1 : end, whole);
    }

    /** @param end tokens that reach up to it are cut in two, or not known to be what they seem */
    private String masked(Tokens[] cuts, int end, boolean whole) {
        Tokens tokens = cuts[0];
        int[] at = new int[cuts.length];
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.end(i) >= end || !follow(tokens, i) || shown.length() >= MOST_CHARS) {
                return cut();
            }
            show(tokens, i, agreed(cuts, at, i));
        }
        return whole && shown.length() <= MOST_CHARS ? shown.toString() : cut();
    }

    private String cut() {
        if (shown.length() > MOST_CHARS - CUT.length() - 1) {
            shown.setLength(MOST_CHARS - CUT.length() - 1);
        }
        return shown.length() == 0 ? CUT : shown.append(' ').append(CUT).toString();
    }

    /** Whether every other reading has the same piece here. */
    private static boolean agreed(Tokens[] cuts, int[] at, int i) {
        int start = cuts[0].start(i);
        boolean agreed = true;
        for (int other = 1; other < cuts.length; other++) {
            Tokens tokens = cuts[other];
            while (at[other] < tokens.size() && tokens.start(at[other]) < start) {
                at[other]++;
            }
            int there = at[other];
            agreed &= there < tokens.size()
                    && tokens.start(there) == start
                    && tokens.end(there) == cuts[0].end(i)
                    && tokens.kind(there) == cuts[0].kind(i);
        }
        return agreed;
    }

    private void show(Tokens tokens, int i, boolean agreed) {
        int start = tokens.start(i);
        if (shown.length() > 0 && (text.charAt(start - 1) <= ' ' || text.startsWith("*/", start - 2))) {
            shown.append(' ');
        }
        if (agreed && isShown(tokens, i)) {
            shown.append(text, start, tokens.end(i));
        } else if (shown.length() == 0 || shown.charAt(shown.length() - 1) != MASK) {
            shown.append(MASK);
        }
    }

    private boolean isShown(Tokens tokens, int i) {
        return switch (tokens.kind(i)) {
            case WORD -> !Names.isDigit(tokens.first(i));
            case QUOTED -> tokens.first(i) == '`' || tokens.first(i) == '[' || !quotedMayBeStrings;
            case VARIABLE ->
                Names.begins(text.charAt(tokens.end(i) - 1)) || Names.isDigit(text.charAt(tokens.end(i) - 1));
            case NAME_OR_STRING, STRING, NUMBER, PARAMETER -> false;
            case OPEN,
                    CLOSE,
                    OPEN_BRACKET,
                    CLOSE_BRACKET,
                    OPEN_BRACE,
                    CLOSE_BRACE,
                    COMMA,
                    DOT,
                    SEMICOLON,
                    OPERATOR,
                    END -> true;
        };
    }

    /** Whether a bare word may be shown where the statement goes on with this piece. */
    private boolean follow(Tokens tokens, int i) {
        if (tokens.is(i, TokenKind.SEMICOLON)) {
            begins = true;
            return true;
        }
        if (bare) {
            return false;
        }
        if (executes) {
            return followExecuted(tokens, i);
        }
        boolean first = begins;
        begins = false;
        if (reads(tokens, i, EXECUTE, EXECUTE.length)) {
            executes = true;
            return true;
        }
        if (first) {
            plain = reads(tokens, i, FOLLOWED, PLAIN);
            bare = tokens.is(i, TokenKind.WORD) && !reads(tokens, i, FOLLOWED, FOLLOWED.length);
            return true;
        }
        return plain || !reads(tokens, i, SECRETIVE, SECRETIVE.length);
    }

    /** Up to the name of what is executed. */
    private boolean followExecuted(Tokens tokens, int i) {
        boolean name = tokens.isName(i);
        boolean goesOn = tokens.is(i, TokenKind.DOT) || tokens.is(i - 1, TokenKind.DOT);
        if (named && !goesOn) {
            return false;
        }
        named |= name;
        return true;
    }

    private static boolean reads(Tokens tokens, int i, String[] words, int most) {
        for (int word = 0; word < most; word++) {
            if (tokens.reads(i, words[word])) {
                return true;
            }
        }
        return false;
    }
}

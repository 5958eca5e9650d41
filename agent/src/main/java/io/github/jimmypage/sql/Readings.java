package io.github.jimmypage.sql;

import static io.github.jimmypage.sql.LexicalRules.*;

/**
 * In how many ways a text may be cut into pieces. A dialect whose rules depend on the version, on a session setting or on
 * nobody knows what has several; the analysis takes the worst. A text without any of the characters that engines disagree
 * about has one.
 */
final class Readings {
    private static final int BACKSLASH = 1;
    private static final int HASH = 1 << 1;
    private static final int DASHES = 1 << 2;
    private static final int COMMENT_IN_COMMENT = 1 << 3;
    private static final int DOLLAR = 1 << 4;
    private static final int EXECUTABLE = 1 << 5;
    private static final int BRACKET = 1 << 6;
    private static final int Q = 1 << 7;
    private static final int SLASHES = 1 << 8;
    private static final int CARRIAGE_RETURN = 1 << 9;
    private static final int AT = 1 << 10;

    private Readings() {}

    /** Rules of every reading, the dialect's own default first. Never empty. */
    static int[] of(String text, Dialect dialect) {
        int seen = seen(text);
        int own = ownRules(dialect);
        if (dialect == Dialect.GENERIC) {
            return seen == 0 ? new int[] {own} : everyEngine(seen);
        }
        int doubtful = doubtful(dialect, seen);
        int[] all = new int[1 << Integer.bitCount(doubtful)];
        int count = 0;
        int flipped = 0;
        do {
            all[count++] = own ^ flipped;
            flipped = (flipped - doubtful) & doubtful;
        } while (flipped != 0);
        return all;
    }

    private static int ownRules(Dialect dialect) {
        return switch (dialect) {
            case POSTGRESQL -> POSTGRESQL;
            case MYSQL, MARIADB -> MYSQL;
            case ORACLE -> ORACLE;
            case SQLSERVER -> SQLSERVER;
            case DB2 -> DB2;
            case H2 -> H2;
            case HSQLDB -> HSQLDB;
            case DERBY -> DERBY;
            case SQLITE -> SQLITE;
            case GENERIC -> PLAIN;
        };
    }

    /** The rules that version or settings may turn over in this text. */
    private static int doubtful(Dialect dialect, int seen) {
        int doubtful = (seen & CARRIAGE_RETURN) != 0 ? CARRIAGE_RETURN_ENDS_LINE : 0;
        return doubtful
                | switch (dialect) {
                    // standard_conforming_strings
                    case POSTGRESQL -> when(seen, BACKSLASH, BACKSLASH_ESCAPES);
                    // NO_BACKSLASH_ESCAPES; the version number of an executable comment
                    case MYSQL, MARIADB ->
                        when(seen, BACKSLASH, BACKSLASH_ESCAPES) | when(seen, EXECUTABLE, EXECUTABLE_COMMENTS);
                    case ORACLE, SQLSERVER, SQLITE -> 0;
                    case DB2, DERBY -> when(seen, COMMENT_IN_COMMENT, NESTED_COMMENTS);
                    // compatibility modes and versions
                    case H2 ->
                        when(seen, COMMENT_IN_COMMENT, NESTED_COMMENTS)
                                | when(seen, BRACKET, BRACKET_NAMES)
                                | when(seen, HASH, HASH_COMMENTS);
                    case HSQLDB ->
                        when(seen, COMMENT_IN_COMMENT, NESTED_COMMENTS) | when(seen, SLASHES, SLASH_COMMENTS);
                    case GENERIC -> 0;
                };
    }

    private static int when(int seen, int sign, int rule) {
        return (seen & sign) != 0 ? rule : 0;
    }

    private static int[] everyEngine(int seen) {
        int[] engines = {
            POSTGRESQL,
            POSTGRESQL | BACKSLASH_ESCAPES,
            MYSQL,
            MYSQL & ~BACKSLASH_ESCAPES,
            MYSQL & ~EXECUTABLE_COMMENTS,
            SQLSERVER,
            ORACLE,
            DB2,
            H2,
            H2 & ~NESTED_COMMENTS,
            HSQLDB,
            STRICT,
            SQLITE,
        };
        if ((seen & CARRIAGE_RETURN) == 0) {
            return engines;
        }
        int[] twice = new int[engines.length * 2];
        for (int i = 0; i < engines.length; i++) {
            twice[2 * i] = engines[i];
            twice[2 * i + 1] = engines[i] ^ CARRIAGE_RETURN_ENDS_LINE;
        }
        return twice;
    }

    private static int seen(String text) {
        int seen = 0;
        boolean comment = false;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c > '\\') {
                continue;
            }
            char next = i + 1 < length ? text.charAt(i + 1) : ' ';
            switch (c) {
                case '\\' -> seen |= BACKSLASH;
                case '#' -> seen |= HASH;
                case '$' -> seen |= DOLLAR;
                case '[' -> seen |= BRACKET;
                case '@' -> seen |= AT;
                case '-' -> seen |= next == '-' && i + 2 < length && text.charAt(i + 2) > ' ' ? DASHES : 0;
                case '\r' -> seen |= next != '\n' ? CARRIAGE_RETURN : 0;
                case '\'' -> seen |= i > 0 && (text.charAt(i - 1) | 32) == 'q' ? Q : 0;
                case '/' -> {
                    if (next == '/') {
                        seen |= SLASHES;
                    } else if (next == '*') {
                        char third = i + 2 < length ? text.charAt(i + 2) : ' ';
                        seen |= third == '!' || third == 'M' ? EXECUTABLE : 0;
                        seen |= comment ? COMMENT_IN_COMMENT : 0;
                        comment = true;
                    }
                }
                default -> {
                    // all engines agree about the rest
                }
            }
        }
        return seen;
    }
}

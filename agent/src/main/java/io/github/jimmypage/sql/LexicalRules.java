package io.github.jimmypage.sql;

/**
 * How a text may be cut into pieces, as bits: the differences between engines that decide where a string, a comment or a name
 * ends. Sources: the lexical chapters of the vendors' manuals (PostgreSQL 4.1, MySQL and MariaDB "Comment Syntax", "String
 * Literals" and "Schema Object Names", Oracle "Lexical Conventions" and "Text Literals", T-SQL "Comment" and "Identifiers",
 * Db2 "Tokens", H2 "Grammar", HyperSQL 2.7 "SQL Language", Derby reference, SQLite {@code tokenize.c}).
 */
final class LexicalRules {
    static final int NESTED_COMMENTS = 1;
    /** {@code --} begins a comment only in front of white space (MySQL, MariaDB). */
    static final int DASHES_NEED_SPACE = 1 << 1;

    static final int HASH_COMMENTS = 1 << 2;
    static final int SLASH_COMMENTS = 1 << 3;
    /** What stands in a comment that begins with an exclamation mark is executed. */
    static final int EXECUTABLE_COMMENTS = 1 << 4;

    static final int BACKSLASH_ESCAPES = 1 << 5;
    /** {@code $tag$ ... $tag$}, the tag may be empty. */
    static final int DOLLAR_TAGS = 1 << 6;

    static final int BRACKET_NAMES = 1 << 7;
    static final int BACKTICK_NAMES = 1 << 8;
    /** {@code q'[ ... ]'}. */
    static final int Q_STRINGS = 1 << 9;
    /** {@code E'...'} has backslash escapes. */
    static final int E_STRINGS = 1 << 10;
    /** {@code @} is an operator or names a database link, and does not begin a variable. */
    static final int AT_OPERATOR = 1 << 11;

    static final int AT_IN_NAMES = 1 << 12;
    static final int HASH_IN_NAMES = 1 << 13;
    static final int DOUBLE_QUOTES_MAY_BE_STRINGS = 1 << 14;
    static final int NAMES_MAY_BEGIN_WITH_DIGITS = 1 << 15;
    /** A carriage return alone ends a comment that began with dashes. */
    static final int CARRIAGE_RETURN_ENDS_LINE = 1 << 16;

    static final int MONEY = 1 << 17;
    /** {@code ]]} inside of a bracketed name stands for one bracket. */
    static final int DOUBLED_BRACKETS = 1 << 18;

    static final int DOLLAR_PARAMETERS = 1 << 19;

    static final int POSTGRESQL =
            NESTED_COMMENTS | DOLLAR_TAGS | E_STRINGS | AT_OPERATOR | CARRIAGE_RETURN_ENDS_LINE | DOLLAR_PARAMETERS;
    static final int MYSQL = DASHES_NEED_SPACE
            | HASH_COMMENTS
            | EXECUTABLE_COMMENTS
            | BACKSLASH_ESCAPES
            | BACKTICK_NAMES
            | DOUBLE_QUOTES_MAY_BE_STRINGS
            | NAMES_MAY_BEGIN_WITH_DIGITS;
    static final int ORACLE = Q_STRINGS | HASH_IN_NAMES | AT_OPERATOR;
    static final int SQLSERVER = NESTED_COMMENTS | BRACKET_NAMES | DOUBLED_BRACKETS | HASH_IN_NAMES | MONEY;
    static final int DB2 = NESTED_COMMENTS | HASH_IN_NAMES | AT_IN_NAMES;
    static final int H2 = NESTED_COMMENTS | SLASH_COMMENTS | DOLLAR_TAGS | BACKTICK_NAMES | DOLLAR_PARAMETERS;
    static final int HSQLDB = SLASH_COMMENTS;
    static final int DERBY = NESTED_COMMENTS | CARRIAGE_RETURN_ENDS_LINE;
    static final int SQLITE = BRACKET_NAMES | BACKTICK_NAMES | DOUBLE_QUOTES_MAY_BE_STRINGS | DOLLAR_PARAMETERS;
    /** Quotes, names and comments of the standard and nothing else. */
    static final int STRICT = 0;
    /** For a text that all engines cut alike. */
    static final int PLAIN = BACKTICK_NAMES;

    private LexicalRules() {}
}

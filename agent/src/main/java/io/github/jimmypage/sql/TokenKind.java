package io.github.jimmypage.sql;

/** What a piece of the text is. */
enum TokenKind {
    /** An unquoted name or a keyword. */
    WORD,
    /** A name in quotes of any sort. */
    QUOTED,
    /** Double quotes where engine or session decide whether they hold a name or a string (MySQL, MariaDB, SQLite). */
    NAME_OR_STRING,
    STRING,
    NUMBER,
    /** {@code ?}, {@code ?1}, {@code :name}, {@code $1}. */
    PARAMETER,
    /** {@code @name}, {@code @@name}: a variable, in T-SQL perhaps one that holds a table. */
    VARIABLE,
    OPEN,
    CLOSE,
    OPEN_BRACKET,
    CLOSE_BRACKET,
    OPEN_BRACE,
    CLOSE_BRACE,
    COMMA,
    DOT,
    SEMICOLON,
    OPERATOR,
    /** Behind the last piece. */
    END
}

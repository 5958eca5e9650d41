package io.github.jimmypage.sql;

/** Methods of T-SQL's xml type, whose call reads like the call of a schema's function. */
final class Methods {
    private Methods() {}

    /** Whether the first argument is a string that only an XQuery path can be. */
    static boolean looksLikeXQuery(Tokens tokens, int open) {
        if (!tokens.is(open + 1, TokenKind.STRING)) {
            return false;
        }
        int at = tokens.text.indexOf('\'', tokens.start(open + 1)) + 1;
        char first = at < tokens.text.length() ? tokens.text.charAt(at) : ' ';
        return first == '/' || first == '(' || first == '.';
    }
}

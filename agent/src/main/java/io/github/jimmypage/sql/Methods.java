package io.github.jimmypage.sql;

/** Methods of T-SQL's xml and CLR types, whose call reads like the call of a schema's function. */
final class Methods {
    private Methods() {}

    /** Methods of geometry, geography and hierarchyid, whose names no schema's function is likely to have. */
    static boolean isSpatial(String folded) {
        return folded.startsWith("st")
                || folded.startsWith("get")
                || folded.startsWith("to")
                || folded.startsWith("isd");
    }

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

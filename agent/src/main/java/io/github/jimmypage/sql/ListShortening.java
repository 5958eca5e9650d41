package io.github.jimmypage.sql;

/**
 * Keeps long lists of values short while they are cut: a literal behind a literal and a comma, and a closed list of one literal
 * behind another such list, say nothing new. A multi-row INSERT of megabytes becomes a handful of pieces.
 */
final class ListShortening {
    private ListShortening() {}

    /** {@code literal , literal} becomes {@code literal}, inside of parentheses only. */
    static void afterLiteral(Tokens tokens) {
        int last = tokens.size() - 1;
        if (tokens.is(last - 1, TokenKind.COMMA)
                && isLiteral(tokens.kind(last - 2))
                && tokens.is(last - 3, TokenKind.OPEN)) {
            tokens.removeLast(2);
        }
    }

    /** {@code ( literal ) , ( literal )} becomes {@code ( literal )}. */
    static void afterClose(Tokens tokens) {
        int last = tokens.size() - 1;
        if (isLiteral(tokens.kind(last - 1))
                && tokens.is(last - 2, TokenKind.OPEN)
                && tokens.is(last - 3, TokenKind.COMMA)
                && tokens.is(last - 4, TokenKind.CLOSE)
                && isLiteral(tokens.kind(last - 5))
                && tokens.is(last - 6, TokenKind.OPEN)) {
            tokens.removeLast(4);
        }
    }

    private static boolean isLiteral(TokenKind kind) {
        return kind == TokenKind.STRING || kind == TokenKind.NUMBER || kind == TokenKind.PARAMETER;
    }
}

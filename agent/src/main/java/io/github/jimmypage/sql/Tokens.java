package io.github.jimmypage.sql;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of one text in arrays, with the partner of every parenthesis. Asking beyond either end answers
 * {@link TokenKind#END}. Filled by one {@link Lexer}, then only read.
 */
final class Tokens {
    /** More pieces than this are not analysed: 20 bytes each bound the memory. Literal lists count as one piece. */
    static final int MOST = 1 << 20;

    final String text;
    private TokenKind[] kinds;
    private @Nullable Word[] words;
    private int[] starts;
    private int[] ends;
    /** Of an opening parenthesis: where the closing one stands. Of a closing one that is being looked for: the one around it. */
    private int[] partners;

    private int open = -1;
    private int size;

    Tokens(String text) {
        this.text = text;
        int guess = Math.min(4096, text.length() / 4 + 16);
        kinds = new TokenKind[guess];
        words = new @Nullable Word[guess];
        starts = new int[guess];
        ends = new int[guess];
        partners = new int[guess];
    }

    int size() {
        return size;
    }

    /** False when the text has too many pieces. */
    boolean add(TokenKind kind, @Nullable Word word, int start, int end) {
        if (size == kinds.length) {
            if (size >= MOST) {
                return false;
            }
            int larger = Math.min(MOST, size * 2);
            kinds = Arrays.copyOf(kinds, larger);
            words = Arrays.copyOf(words, larger);
            starts = Arrays.copyOf(starts, larger);
            ends = Arrays.copyOf(ends, larger);
            partners = Arrays.copyOf(partners, larger);
        }
        kinds[size] = kind;
        words[size] = word;
        starts[size] = start;
        ends[size] = end;
        if (kind == TokenKind.OPEN) {
            partners[size] = open;
            open = size;
        } else if (kind == TokenKind.CLOSE && open >= 0) {
            int outer = partners[open];
            partners[open] = size;
            open = outer;
        }
        size++;
        return true;
    }

    void removeLast(int count) {
        size -= count;
    }

    TokenKind kind(int i) {
        return i >= 0 && i < size ? kinds[i] : TokenKind.END;
    }

    @Nullable
    Word word(int i) {
        return i >= 0 && i < size ? words[i] : null;
    }

    boolean is(int i, Word word) {
        return i >= 0 && i < size && words[i] == word;
    }

    boolean is(int i, TokenKind kind) {
        return kind(i) == kind;
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    /** First character of the piece, or 0 outside. */
    char first(int i) {
        return i >= 0 && i < size ? text.charAt(starts[i]) : 0;
    }

    boolean isOperator(int i, char c) {
        return kind(i) == TokenKind.OPERATOR && text.charAt(starts[i]) == c && ends[i] == starts[i] + 1;
    }

    /** Whether an unquoted word reads like this lower-case name. */
    boolean reads(int i, String lowerCase) {
        return kind(i) == TokenKind.WORD
                && ends[i] - starts[i] == lowerCase.length()
                && text.regionMatches(true, starts[i], lowerCase, 0, lowerCase.length());
    }

    boolean isName(int i) {
        TokenKind kind = kind(i);
        return kind == TokenKind.WORD || kind == TokenKind.QUOTED || kind == TokenKind.NAME_OR_STRING;
    }

    /** Canonical segment: unquoted in lower case, quoted as inside the quotes. */
    String segment(int i) {
        if (kinds[i] == TokenKind.WORD || kinds[i] == TokenKind.VARIABLE) {
            return text.substring(starts[i], ends[i]).toLowerCase(Locale.ROOT);
        }
        char open = text.charAt(starts[i]);
        if ((open | 32) == 'u') {
            return SqlAnalysis.ANY_TABLE;
        }
        char close = open == '[' ? ']' : open;
        String inside = text.substring(starts[i] + 1, ends[i] - 1);
        if (inside.indexOf(close) < 0) {
            return inside;
        }
        return inside.replace(String.valueOf(new char[] {close, close}), String.valueOf(close));
    }

    /** Whether the last piece so far can be what a subscript is taken of. */
    boolean endsWithOperand() {
        int last = size - 1;
        return switch (kind(last)) {
            case WORD -> !Words.NEVER_A_TABLE.has(words[last]);
            case QUOTED, NAME_OR_STRING, CLOSE, CLOSE_BRACKET, PARAMETER, VARIABLE, STRING -> true;
            case NUMBER, OPEN, OPEN_BRACKET, OPEN_BRACE, CLOSE_BRACE, COMMA, DOT, SEMICOLON, OPERATOR, END -> false;
        };
    }

    /** Drops what stands behind the last semicolon; false when there is none. */
    boolean cutBackToSemicolon() {
        while (size > 0 && kinds[size - 1] != TokenKind.SEMICOLON) {
            size--;
        }
        return size > 0;
    }

    /** Index behind the parenthesis that closes the one at {@code open}. Only for a text that balances. */
    int behind(int open) {
        int close = partners[open];
        return close > open ? close + 1 : size;
    }
}

package io.github.jimmypage.sql;

import static io.github.jimmypage.sql.LexicalRules.*;

import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into pieces by one set of {@link LexicalRules}, in one pass. What no engine with these rules would accept stops it
 * with a {@link #complaint()}; the pieces before that are kept, because some engines execute a text statement by statement.
 */
final class Lexer {
    private final String text;
    private final int length;
    private final int rules;
    private final Quotes quotes;
    private final Tokens tokens;
    private int depth;
    private int braces;
    private int brackets;
    private boolean inExecutableComment;
    private @Nullable String complaint;
    private boolean undecided;
    private int stoppedAt;

    Lexer(String text, int rules) {
        this.text = text;
        this.length = text.length();
        this.rules = rules;
        this.quotes = new Quotes(text, rules);
        this.tokens = new Tokens(text);
    }

    /** Why the text was not cut to its end, or null when it was. */
    @Nullable
    String complaint() {
        return complaint;
    }

    /** Whether an engine may well accept what made this stop: then nothing is known about how the text goes on. */
    boolean undecided() {
        return undecided;
    }

    /** Where it stopped: what stands before was cut. The text's length when it was cut to its end. */
    int stoppedAt() {
        return stoppedAt;
    }

    Tokens cut() {
        int at = 0;
        while (at < length && complaint == null) {
            at = next(at);
        }
        stoppedAt = at;
        if (complaint == null && inExecutableComment) {
            complaint = "a comment is not closed";
        }
        if (complaint == null && (depth != 0 || braces != 0 || brackets != 0)) {
            complaint = "the parentheses do not balance";
        }
        return tokens;
    }

    private boolean has(int rule) {
        return (rules & rule) != 0;
    }

    private char at(int i) {
        return i < length ? text.charAt(i) : 0;
    }

    private int next(int i) {
        char c = text.charAt(i);
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == 0x0B) {
            return i + 1;
        }
        if (Names.begins(c) || (c == '#' && has(HASH_IN_NAMES)) || (c == '@' && has(AT_IN_NAMES))) {
            return word(i);
        }
        if (c >= '0' && c <= '9') {
            return number(i);
        }
        return switch (c) {
            case '\'' -> quoted(TokenKind.STRING, i, i, has(BACKSLASH_ESCAPES));
            case '"' ->
                has(DOUBLE_QUOTES_MAY_BE_STRINGS)
                        ? quoted(TokenKind.NAME_OR_STRING, i, i, has(BACKSLASH_ESCAPES))
                        : quoted(TokenKind.QUOTED, i, i, false);
            case '`' -> has(BACKTICK_NAMES) ? quoted(TokenKind.QUOTED, i, i, false) : operator(i);
            case '[' -> has(BRACKET_NAMES) ? add(TokenKind.QUOTED, i, quotes.bracket(i)) : subscript(i);
            case ']' ->
                --brackets < 0 ? stop("the brackets do not balance", i) : add(TokenKind.CLOSE_BRACKET, i, i + 1);
            case '(' -> open(TokenKind.OPEN, i);
            case ')' -> close(i);
            case '{' -> brace(i, 1, TokenKind.OPEN_BRACE);
            case '}' -> brace(i, -1, TokenKind.CLOSE_BRACE);
            case ',' -> add(TokenKind.COMMA, i, i + 1);
            case ';' -> semicolon(i);
            case '.' -> Names.isDigit(at(i + 1)) && !afterName() ? number(i) : add(TokenKind.DOT, i, i + 1);
            case '?' -> parameter(i, i + 1);
            case ':' -> colon(i);
            case '$' -> dollar(i);
            case '@' -> variable(i);
            case '-' -> at(i + 1) == '-' && quotes.dashesComment(i) ? quotes.lineEnd(i) : operator(i);
            case '#' -> has(HASH_COMMENTS) ? quotes.lineEnd(i) : operator(i);
            case '/' -> slash(i);
            case '*' -> star(i);
            default -> Names.isOperator(c) ? operator(i) : doubt("a character that engines read differently", i);
        };
    }

    private boolean afterName() {
        int last = tokens.size() - 1;
        return tokens.isName(last) || tokens.is(last, TokenKind.CLOSE) || tokens.is(last, TokenKind.VARIABLE);
    }

    private int stop(String why, int i) {
        complaint = why;
        return i;
    }

    private int doubt(String why, int i) {
        undecided = true;
        return stop(why, i);
    }

    private int add(TokenKind kind, int start, int end) {
        if (end < 0) {
            return stop("a quote is not closed", start);
        }
        if (!tokens.add(kind, null, start, end)) {
            return doubt("the text is too long", start);
        }
        if (kind == TokenKind.STRING || kind == TokenKind.NUMBER || kind == TokenKind.PARAMETER) {
            ListShortening.afterLiteral(tokens);
        }
        return end;
    }

    private int quoted(TokenKind kind, int start, int quote, boolean backslash) {
        return add(kind, start, quotes.close(quote, backslash));
    }

    private int word(int i) {
        int end = Names.end(text, i + 1, rules);
        char quote = at(end);
        if (quote == '\'' && end - i <= 2) {
            char first = (char) (text.charAt(i) | 32);
            if (has(Q_STRINGS) && (end - i == 1 ? first == 'q' : first == 'n' && (text.charAt(i + 1) | 32) == 'q')) {
                return add(TokenKind.STRING, i, quotes.alternative(end));
            }
            if (end - i == 1 && (first == 'n' || first == 'x' || first == 'b' || first == 'e')) {
                boolean backslash = has(BACKSLASH_ESCAPES) || (first == 'e' && has(E_STRINGS));
                return quoted(TokenKind.STRING, i, end, backslash);
            }
        }
        if (quote == '&'
                && end - i == 1
                && (text.charAt(i) | 32) == 'u'
                && (at(end + 1) == '"' || at(end + 1) == '\'')) {
            // Unicode escapes are not decoded: as a string it does not matter, as a table's name it is any table.
            return quoted(at(end + 1) == '"' ? TokenKind.QUOTED : TokenKind.STRING, i, end + 1, false);
        }
        if (!tokens.add(TokenKind.WORD, WordTable.at(text, i, end), i, end)) {
            return doubt("the text is too long", i);
        }
        return end;
    }

    private int number(int i) {
        int end = Names.numberEnd(text, i);
        char next = at(end);
        if (!Names.continues(next, rules)) {
            return add(TokenKind.NUMBER, i, end);
        }
        if (has(NAMES_MAY_BEGIN_WITH_DIGITS) && text.charAt(i) != '.') {
            return word(i);
        }
        if (Names.isLetter(next) && !Names.continues(at(end + 1), rules)) {
            return add(TokenKind.NUMBER, i, end + 1);
        }
        return doubt("a number runs into a word", i);
    }

    private int open(TokenKind kind, int i) {
        depth++;
        return add(kind, i, i + 1);
    }

    /** A subscript follows what it is a subscript of: elsewhere the bracket is a quote of another engine. */
    private int subscript(int i) {
        if (brackets == 0 && !tokens.endsWithOperand()) {
            return stop("a bracket stands behind nothing", i);
        }
        brackets++;
        return add(TokenKind.OPEN_BRACKET, i, i + 1);
    }

    private int close(int i) {
        if (--depth < 0) {
            return stop("the parentheses do not balance", i);
        }
        int end = add(TokenKind.CLOSE, i, i + 1);
        ListShortening.afterClose(tokens);
        return end;
    }

    private int brace(int i, int step, TokenKind kind) {
        braces += step;
        return braces < 0 ? stop("the braces do not balance", i) : add(kind, i, i + 1);
    }

    private int semicolon(int i) {
        if (depth != 0 || braces != 0) {
            return stop("a statement ends inside of parentheses", i);
        }
        return add(TokenKind.SEMICOLON, i, i + 1);
    }

    private int parameter(int i, int end) {
        int stop = end;
        while (Names.isDigit(at(stop))) {
            stop++;
        }
        return add(TokenKind.PARAMETER, i, stop);
    }

    private int colon(int i) {
        char next = at(i + 1);
        if (next == ':' || next == '=') {
            tokens.add(TokenKind.OPERATOR, null, i, i + 2);
            return i + 2;
        }
        if (Names.begins(next) || Names.isDigit(next)) {
            return add(TokenKind.PARAMETER, i, Names.end(text, i + 2, rules));
        }
        return operator(i);
    }

    private int dollar(int i) {
        if (has(DOLLAR_TAGS)) {
            int end = quotes.dollarTag(i);
            if (end != Quotes.NO_QUOTE) {
                return add(TokenKind.STRING, i, end);
            }
        }
        if (has(MONEY)) {
            if (Names.isDigit(at(i + 1))) {
                return add(TokenKind.NUMBER, i, Names.numberEnd(text, i + 1));
            }
            int end = Names.end(text, i + 1, rules);
            if (end == i + 1) {
                // the sign alone is an amount of nothing
                return add(TokenKind.NUMBER, i, end);
            }
            return Names.isPseudoColumn(text, i, end) ? add(TokenKind.QUOTED, i, end) : stop("a lone currency sign", i);
        }
        if (has(DOLLAR_PARAMETERS) && Names.continues(at(i + 1), rules) && at(i + 1) != '$') {
            return add(TokenKind.PARAMETER, i, Names.end(text, i + 1, rules));
        }
        return word(i);
    }

    private int variable(int i) {
        if (has(AT_OPERATOR)) {
            return operator(i);
        }
        int from = at(i + 1) == '@' ? i + 2 : i + 1;
        char c = at(from);
        if (c == '`' || c == '\'' || c == '"') {
            return quoted(TokenKind.VARIABLE, i, from, has(BACKSLASH_ESCAPES) && c != '`');
        }
        int end = Names.end(text, from, rules);
        return end == from ? operator(i) : add(TokenKind.VARIABLE, i, end);
    }

    private int slash(int i) {
        char next = at(i + 1);
        if (next == '/' && has(SLASH_COMMENTS)) {
            return quotes.lineEnd(i);
        }
        if (next != '*') {
            return operator(i);
        }
        int code = has(EXECUTABLE_COMMENTS) ? Names.executableCode(text, i) : -1;
        if (code >= 0 && !inExecutableComment) {
            inExecutableComment = true;
            return code;
        }
        int end = quotes.comment(i);
        return end < 0 ? stop("a comment is not closed", i) : end;
    }

    private int star(int i) {
        if (inExecutableComment && at(i + 1) == '/') {
            inExecutableComment = false;
            return i + 2;
        }
        return operator(i);
    }

    private int operator(int i) {
        return add(TokenKind.OPERATOR, i, i + 1);
    }
}

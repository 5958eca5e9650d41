package io.github.jimmypage.sql;

import static io.github.jimmypage.sql.Word.*;

import org.jspecify.annotations.Nullable;

/** Transaction control sent as text. */
final class TransactionHeads {
    private final Walk walk;
    private final Tokens tokens;

    TransactionHeads(Walk walk) {
        this.walk = walk;
        this.tokens = walk.tokens;
    }

    /** The index to go on at; {@code i} itself when it is no transaction control. */
    int begin(int i, Word word) {
        return switch (word) {
            case COMMIT -> commit(i);
            case ROLLBACK, ABORT -> rollback(i);
            case SAVEPOINT -> control(TransactionControl.SAVEPOINT, i);
            case SAVE ->
                Words.TRANSACTION_NOISE.has(tokens.word(i + 1)) ? control(TransactionControl.SAVEPOINT, i + 1) : i;
            case RELEASE -> control(TransactionControl.SAVEPOINT, i);
            case START -> tokens.is(i + 1, TRANSACTION) ? control(TransactionControl.BEGIN, i) : i;
            case BEGIN -> isTransaction(i + 1) ? control(TransactionControl.BEGIN, i) : i;
            case END -> isTransaction(i + 1) ? control(TransactionControl.COMMIT, i) : i;
            case PREPARE ->
                tokens.is(i + 1, TRANSACTION)
                        ? control(TransactionControl.PREPARE, i)
                        : tokens.is(i + 1, COMMIT) ? control(TransactionControl.PREPARE, i) : i;
            case XA -> xa(i);
            default -> i;
        };
    }

    private int control(TransactionControl control, int i) {
        walk.findings.control(control);
        walk.frame.clause = Clause.IGNORED;
        return i + 1;
    }

    private int commit(int i) {
        boolean prepared = tokens.is(i + 1, PREPARED)
                || (tokens.is(i + 1, TRANSACTION) && tokens.isName(i + 2) && walk.is(Dialect.H2));
        return control(prepared ? TransactionControl.COMMIT_PREPARED : TransactionControl.COMMIT, i);
    }

    private int rollback(int i) {
        int k = i + 1;
        while (Words.TRANSACTION_NOISE.has(tokens.word(k))) {
            k++;
        }
        boolean savepoint = tokens.is(k, TO) || (walk.dialect == Dialect.SQLSERVER && tokens.isName(k) && k > i + 1);
        return control(savepoint ? TransactionControl.ROLLBACK_TO_SAVEPOINT : TransactionControl.ROLLBACK, i);
    }

    /** Whether what follows BEGIN or END is of a transaction and not the body of a block. */
    private boolean isTransaction(int i) {
        TokenKind kind = tokens.kind(i);
        if (kind == TokenKind.END || kind == TokenKind.SEMICOLON) {
            return kind == TokenKind.END || !isBlock(i + 1);
        }
        @Nullable Word word = tokens.word(i);
        return Words.TRANSACTION_NOISE.has(word)
                || (word == IMMEDIATE && !tokens.is(i - 1, EXECUTE))
                || word == AND
                || word == READ
                || word == CONNECT
                || tokens.reads(i, "deferred")
                || tokens.reads(i, "exclusive")
                || tokens.reads(i, "concurrent")
                || tokens.reads(i, "isolation")
                || tokens.reads(i, "distributed")
                || tokens.reads(i, "deferrable");
    }

    /** {@code BEGIN;} begins a transaction everywhere but in the languages of blocks, where nothing begins so. */
    private boolean isBlock(int i) {
        return walk.dialect == Dialect.ORACLE && tokens.kind(i) != TokenKind.END;
    }

    private int xa(int i) {
        @Nullable Word word = tokens.word(i + 1);
        if (word == COMMIT) {
            return control(TransactionControl.COMMIT_PREPARED, i);
        }
        if (word == ROLLBACK) {
            return control(TransactionControl.ROLLBACK, i);
        }
        if (word == PREPARE) {
            return control(TransactionControl.PREPARE, i);
        }
        boolean begins = word == BEGIN || word == START;
        boolean known = begins || word == END || tokens.reads(i + 1, "recover");
        return known ? control(begins ? TransactionControl.BEGIN : TransactionControl.NONE, i) : i;
    }

    /** Notes what {@code SET variable} does to autocommit; {@code i} stands at the variable. */
    void setting(int i) {
        int at = i;
        while (tokens.reads(at, "session") || tokens.is(at, LOCAL) || tokens.is(at, GLOBAL)) {
            at++;
        }
        boolean autocommit = tokens.is(at, AUTOCOMMIT)
                || (tokens.is(at, TokenKind.VARIABLE) && (isAutocommitVariable(at) || isAutocommitMember(at)));
        if (tokens.is(at, IMPLICIT_TRANSACTIONS)) {
            boolean off = tokens.is(at + 1, OFF);
            walk.findings.control(off ? TransactionControl.AUTOCOMMIT_ON : TransactionControl.AUTOCOMMIT_OFF);
        } else if (autocommit) {
            boolean off = false;
            for (int k = at + 1; k < at + 6; k++) {
                off |= tokens.is(k, OFF)
                        || tokens.reads(k, "false")
                        || (tokens.is(k, TokenKind.NUMBER) && tokens.first(k) == '0');
            }
            walk.findings.control(off ? TransactionControl.AUTOCOMMIT_OFF : TransactionControl.AUTOCOMMIT_ON);
        }
    }

    private boolean isAutocommitVariable(int i) {
        return tokens.segment(i).equals("@@autocommit");
    }

    private boolean isAutocommitMember(int i) {
        return tokens.is(i + 1, TokenKind.DOT) && tokens.is(i + 2, AUTOCOMMIT);
    }
}

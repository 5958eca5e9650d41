package io.github.jimmypage.sql;

import static io.github.jimmypage.sql.Word.*;

/** COPY, LOAD, LOCK, VACUUM, PRAGMA and other statements of single vendors. */
final class UtilityHeads {
    private final Walk walk;
    private final Tokens tokens;

    UtilityHeads(Walk walk) {
        this.walk = walk;
        this.tokens = walk.tokens;
    }

    int begin(int i, Word word) {
        return switch (word) {
            case COPY -> copy(i);
            case LOAD -> load(i);
            case BULK -> bulk(i);
            case WRITETEXT, UPDATETEXT -> text(i);
            case READTEXT -> {
                walk.statement.kind(StatementKind.READ);
                int end = walk.behindName(i + 1);
                if (tokens.isName(i + 1) && end >= i + 4) {
                    walk.add(new TableReference(walk.canonical(i + 1, end - 2), null, false));
                }
                yield ignored(i);
            }
            case HANDLER -> handler(i);
            case PRAGMA -> new Pragmas(walk).begin(i);
            case REPAIR -> repair(i);
            case FETCH, MOVE -> {
                walk.frame.head = Head.FETCH;
                walk.frame.clause = Clause.SETTING;
                yield word == FETCH ? fetch(i) : i + 1;
            }
            case PRINT, RAISERROR, KILL, THROW -> {
                walk.frame.clause = Clause.SETTING;
                yield i + 1;
            }
            case ANALYSE, CHECK, CHECKSUM, OPTIMIZE, LOCK, UNLOCK, FLUSH -> {
                // these commit implicitly on MySQL
                walk.findings.ddl();
                yield ignored(i);
            }
            case USE,
                    VACUUM,
                    REINDEX,
                    CLUSTER,
                    CHECKPOINT,
                    LISTEN,
                    NOTIFY,
                    UNLISTEN,
                    DISCARD,
                    DEALLOCATE,
                    CLOSE,
                    OPEN,
                    AUDIT,
                    NOAUDIT,
                    ATTACH,
                    DETACH,
                    HELP,
                    SHUTDOWN,
                    BACKUP,
                    SCRIPT,
                    CONNECT,
                    DISCONNECT,
                    RESET,
                    CACHE,
                    RECONFIGURE,
                    ENABLE,
                    DISABLE,
                    REVERT,
                    GET -> ignored(i);
            case WAITFOR -> {
                if (tokens.is(i + 1, TokenKind.OPEN)) {
                    walk.statement.unknown("WAITFOR holds a statement");
                }
                yield ignored(i);
            }
            default -> i;
        };
    }

    private int ignored(int i) {
        walk.frame.clause = Clause.IGNORED;
        return i + 1;
    }

    /** COPY t FROM writes, COPY t TO and COPY (query) TO read; the query may hold a data-changing statement. */
    private int copy(int i) {
        int k = i + 1;
        if (tokens.is(k, TokenKind.OPEN)) {
            walk.statement.kind(StatementKind.READ);
            walk.frame.clause = Clause.START;
            walk.frame.otherwise = Clause.DEFINITION;
            walk.frame.mayChange = true;
            return k;
        }
        if (tokens.is(k, BINARY) && walk.isTableName(k + 1)) {
            k++;
        }
        if (!walk.isTableName(k)) {
            return i;
        }
        int behind = walk.behindName(k);
        int direction = tokens.is(behind, TokenKind.OPEN) ? tokens.behind(behind) : behind;
        if (tokens.is(direction, TO)) {
            walk.statement.kind(StatementKind.READ);
            walk.table(k, false);
        } else {
            walk.written(k);
            return conditionOfCopy(direction);
        }
        return ignored(direction);
    }

    private int conditionOfCopy(int from) {
        int k = from;
        while (k < tokens.size() && !tokens.is(k, TokenKind.SEMICOLON) && !tokens.is(k, WHERE)) {
            k++;
        }
        walk.frame.clause = Clause.SETTING;
        return k;
    }

    /** LOAD DATA, LOAD XML ... INTO TABLE t; LOAD INDEX INTO CACHE. */
    private int load(int i) {
        if (tokens.is(i + 1, INDEX)) {
            return ignored(i);
        }
        boolean data = tokens.reads(i + 1, "data") || tokens.is(i + 1, XML);
        for (int k = i + 1; data && k < tokens.size() && !tokens.is(k, TokenKind.SEMICOLON); k++) {
            if (tokens.is(k, INTO) && tokens.is(k + 1, TABLE)) {
                walk.findings.ddl();
                int behind = walk.written(k + 2);
                while (behind < tokens.size()
                        && !tokens.is(behind, TokenKind.SEMICOLON)
                        && !(tokens.is(behind, SET) && !tokens.reads(behind - 1, "character"))) {
                    behind++;
                }
                walk.frame.clause = Clause.SETTING;
                return behind;
            }
        }
        return i;
    }

    private int bulk(int i) {
        if (!tokens.is(i + 1, INSERT)) {
            return i;
        }
        walk.frame.clause = Clause.DEFINITION;
        return walk.written(i + 2);
    }

    /** WRITETEXT t.column pointer data: the last segment is the column. */
    private int text(int i) {
        int k = tokens.is(i + 1, BULK) ? i + 2 : i + 1;
        int end = walk.behindName(k);
        if (!tokens.isName(k) || end < k + 3) {
            return i;
        }
        walk.statement.writes(walk.canonical(k, end - 2));
        walk.frame.clause = Clause.EXPRESSION;
        return end;
    }

    private int handler(int i) {
        if (!walk.isTableName(i + 1)) {
            return i;
        }
        int behind = walk.behindName(i + 1);
        if (tokens.is(behind, READ)) {
            walk.statement.kind(StatementKind.READ);
            walk.table(i + 1, false);
        }
        walk.frame.clause = Clause.SETTING;
        return behind;
    }

    private int repair(int i) {
        int k = i + 1;
        while (tokens.is(k, LOCAL) || tokens.reads(k, "no_write_to_binlog")) {
            k++;
        }
        if (!tokens.is(k, TABLE) && !tokens.is(k, TABLES)) {
            return i;
        }
        walk.findings.ddl();
        k = walk.written(k + 1);
        while (tokens.is(k, TokenKind.COMMA)) {
            k = walk.written(k + 1);
        }
        return ignored(k - 1);
    }

    /** FETCH [direction FROM|IN] cursor: the cursor is no table. */
    private int fetch(int i) {
        int k = i + 1;
        while (tokens.is(k, NEXT)
                || tokens.is(k, PRIOR)
                || tokens.is(k, FIRST)
                || tokens.is(k, ALL)
                || tokens.is(k, TokenKind.NUMBER)
                || tokens.isOperator(k, '-')
                || isDirection(k)) {
            k++;
        }
        if (tokens.is(k, FROM) || tokens.is(k, IN)) {
            k++;
        }
        boolean cursor = tokens.isName(k) || tokens.is(k, TokenKind.VARIABLE);
        return cursor && !Keywords.DML.has(tokens.word(k)) ? k + 1 : k;
    }

    private boolean isDirection(int i) {
        return tokens.reads(i, "last")
                || tokens.reads(i, "absolute")
                || tokens.reads(i, "relative")
                || tokens.reads(i, "forward")
                || tokens.reads(i, "backward");
    }
}

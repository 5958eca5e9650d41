package io.github.jimmypage.sql;

import static io.github.jimmypage.sql.Word.*;

/** CREATE, ALTER, DROP, TRUNCATE, RENAME and other statements that define, up to the tables and views they name. */
final class DdlHeads {
    static final WordSet WORDS = WordSet.of(CREATE, ALTER, DROP, TRUNCATE, RENAME, COMMENT, REFRESH, FLASHBACK, PURGE);

    private static final WordSet KINDS = WordSet.of(
            TABLE,
            VIEW,
            INDEX,
            SEQUENCE,
            STATISTICS,
            FUNCTION,
            PROCEDURE,
            PROC,
            TRIGGER,
            DATABASE,
            SCHEMA,
            USER,
            ROLE,
            EXTENSION,
            EVENT);

    private final Walk walk;
    private final Tokens tokens;

    DdlHeads(Walk walk) {
        this.walk = walk;
        this.tokens = walk.tokens;
    }

    int begin(int i, Word word) {
        walk.findings.ddl();
        walk.frame.head = Head.DDL;
        walk.frame.clause = Clause.DEFINITION;
        walk.frame.otherwise = Clause.DEFINITION;
        return switch (word) {
            case CREATE -> create(i + 1);
            case ALTER -> alter(i + 1);
            case DROP -> drop(i + 1);
            case TRUNCATE -> truncate(i + 1);
            case RENAME -> rename(i + 1);
            case COMMENT -> comment(i + 1);
            case REFRESH -> refresh(i + 1);
            case FLASHBACK -> flashback(i + 1);
            default -> purge(i + 1);
        };
    }

    private int unknown(int i, String why) {
        walk.statement.unknown(why);
        walk.frame.clause = Clause.IGNORED;
        return i;
    }

    private int routine(int i) {
        return unknown(i, "it defines what other statements do or mean");
    }

    /** The word that says what is created, altered or dropped stands within a few words; -1 when it does not. */
    private int kindOfObject(int from) {
        int i = from;
        while (i < from + 24 && i < tokens.size() && !tokens.is(i, TokenKind.SEMICOLON)) {
            boolean routine = tokens.reads(i, "package")
                    || tokens.reads(i, "type")
                    || tokens.reads(i, "alias")
                    || tokens.reads(i, "synonym")
                    || tokens.reads(i, "rule")
                    || tokens.reads(i, "aggregate");
            if (routine) {
                return -1;
            }
            if (tokens.is(i, DEFINER) || tokens.reads(i, "algorithm")) {
                i += tokens.isOperator(i + 1, '=') ? 3 : 1;
                // 'user'@'host', user@host, current_user()
                while (tokens.is(i, TokenKind.VARIABLE)
                        || tokens.isOperator(i, '@')
                        || tokens.isOperator(i - 1, '@')
                        || tokens.is(i, TokenKind.OPEN)
                        || tokens.is(i, TokenKind.CLOSE)) {
                    i++;
                }
                continue;
            }
            if (tokens.reads(i, "sql") && tokens.reads(i + 1, "security")) {
                i += 3;
                continue;
            }
            if (KINDS.has(tokens.word(i))
                    || (tokens.is(i, TABLES) && walk.is(Dialect.MYSQL, Dialect.MARIADB) && tokens.is(from - 1, DROP))) {
                return i;
            }
            if (!tokens.is(i, TokenKind.WORD)) {
                return -1;
            }
            i++;
        }
        return -1;
    }

    private int behindIfExists(int from) {
        int i = from;
        if (tokens.is(i, CONCURRENTLY) && tokens.isName(i + 1)) {
            i++;
        }
        if (tokens.is(i, IF) && (tokens.is(i + 1, EXISTS) || (tokens.is(i + 1, NOT) && tokens.is(i + 2, EXISTS)))) {
            i += tokens.is(i + 1, NOT) ? 3 : 2;
        }
        if (tokens.is(i, ONLY) && walk.isTableName(i + 1)) {
            i++;
        }
        return i;
    }

    private int create(int from) {
        int kind = kindOfObject(from);
        if (kind < 0) {
            return routine(from);
        }
        return switch (kindAt(kind)) {
            case TABLE -> {
                if (tokens.is(kind - 1, EXTERNAL) || tokens.is(kind - 1, FOREIGN) || tokens.reads(kind - 1, "linked")) {
                    walk.statement.reasons.add("the table may stand for data outside");
                }
                yield walk.written(behindIfExists(kind + 1));
            }
            case VIEW -> walk.written(isLog(kind) ? kind + 3 : behindIfExists(kind + 1));
            case INDEX -> {
                new TableAlterations(walk).indexed(kind + 1);
                yield neutral(kind + 1);
            }
            case SEQUENCE, STATISTICS, EXTENSION, ROLE, USER -> neutral(kind + 1);
            default -> routine(kind);
        };
    }

    /** Oracle's MATERIALIZED VIEW LOG ON table. */
    private boolean isLog(int view) {
        return tokens.reads(view + 1, "log") && tokens.is(view + 2, ON);
    }

    private Word kindAt(int kind) {
        Word word = tokens.word(kind);
        return word == null ? TRIGGER : word;
    }

    private int neutral(int i) {
        walk.statement.kind(StatementKind.NEUTRAL);
        return i;
    }

    private int alter(int from) {
        if (tokens.reads(from, "session") || tokens.is(from, SYSTEM) || tokens.is(from, INSTANCE)) {
            walk.frame.clause = Clause.IGNORED;
            walk.frame.head = Head.ADMIN;
            return neutral(from);
        }
        int kind = kindOfObject(from);
        if (kind < 0) {
            return routine(from);
        }
        return switch (kindAt(kind)) {
            case TABLE -> {
                walk.frame.head = Head.ALTER_TABLE;
                int name = behindIfExists(kind + 1);
                if (tokens.is(name, ALL) && tokens.is(name + 1, IN)) {
                    yield unknown(name, "it alters tables that it does not name");
                }
                yield new TableAlterations(walk).read(walk.written(name));
            }
            case VIEW -> new TableAlterations(walk).read(walk.written(behindIfExists(kind + 1)));
            case INDEX, SEQUENCE, STATISTICS, EXTENSION, ROLE, USER -> neutral(kind + 1);
            default -> routine(kind);
        };
    }

    private int drop(int from) {
        int kind = kindOfObject(from);
        if (kind < 0) {
            return routine(from);
        }
        return switch (kindAt(kind)) {
            case TABLE, TABLES -> list(behindIfExists(kind + 1));
            case VIEW -> isLog(kind) ? walk.written(kind + 3) : list(behindIfExists(kind + 1));
            case INDEX, SEQUENCE, STATISTICS, ROLE -> neutral(kind + 1);
            default -> routine(kind);
        };
    }

    private int list(int from) {
        int i = walk.written(from);
        while (tokens.is(i, TokenKind.COMMA)) {
            i = walk.written(i + 1);
        }
        return i;
    }

    private int truncate(int from) {
        int i = from;
        if (tokens.is(i, TABLE)) {
            i++;
        } else if (tokens.is(i, SCHEMA) || tokens.is(i, CLUSTER) || tokens.is(i, DATABASE)) {
            return unknown(i, "it empties tables that it does not name");
        }
        i = truncated(i);
        while (tokens.is(i, TokenKind.COMMA)) {
            i = truncated(i + 1);
        }
        for (int k = i; k < i + 8 && k < tokens.size() && !tokens.is(k, TokenKind.SEMICOLON); k++) {
            if (tokens.is(k, CASCADE)) {
                walk.statement.unknown("CASCADE empties tables that the text does not name");
            }
        }
        return i;
    }

    private int truncated(int from) {
        int i = behindIfExists(from);
        i = walk.written(i);
        return tokens.isOperator(i, '*') ? i + 1 : i;
    }

    private int rename(int from) {
        int i = from;
        if (tokens.is(i, TABLE) || tokens.is(i, TABLES) || tokens.is(i, VIEW) || tokens.reads(i, "object")) {
            i++;
        } else if (tokens.is(i, COLUMN)) {
            int end = walk.behindName(i + 1);
            if (end < i + 4) {
                return unknown(i, "the table of the column is not named");
            }
            walk.statement.writes(walk.canonical(i + 1, end - 2));
            return end;
        } else if ((tokens.is(i, INDEX) || tokens.is(i, USER)) && tokens.isName(i + 1)) {
            return neutral(i);
        }
        i = walk.written(behindIfExists(i));
        while (tokens.is(i, TO) || tokens.is(i, TokenKind.COMMA) || tokens.is(i, WAIT) || tokens.is(i, NOWAIT)) {
            if (tokens.is(i, WAIT) || tokens.is(i, NOWAIT)) {
                i += tokens.is(i + 1, TokenKind.NUMBER) ? 2 : 1;
            } else {
                i = walk.written(i + 1);
            }
        }
        return i;
    }

    private int comment(int from) {
        if (tokens.is(from, ON) && (tokens.is(from + 1, TABLE) || tokens.is(from + 1, VIEW))) {
            return walk.written(from + 2);
        }
        if (tokens.is(from, ON) && tokens.is(from + 1, COLUMN)) {
            int end = walk.behindName(from + 2);
            if (end >= from + 5) {
                walk.statement.writes(walk.canonical(from + 2, end - 2));
            }
            return end;
        }
        int name = walk.behindName(from + 1);
        if (tokens.is(from, ON) && tokens.is(name, TokenKind.OPEN) && walk.is(Dialect.DB2)) {
            // Db2's COMMENT ON table (column IS ...)
            return walk.written(from + 1);
        }
        walk.frame.clause = Clause.IGNORED;
        return neutral(from);
    }

    private int refresh(int from) {
        int i = from;
        if (tokens.is(i, MATERIALIZED) && tokens.is(i + 1, VIEW)) {
            return walk.written(behindIfExists(i + 2));
        }
        if (tokens.is(i, TABLE)) {
            return list(i + 1);
        }
        return unknown(i, "what is refreshed is not recognised");
    }

    private int flashback(int from) {
        if (!tokens.is(from, TABLE)) {
            return unknown(from, "it puts back more than a table");
        }
        int i = list(from + 1);
        for (int k = i; k < tokens.size() && !tokens.is(k, TokenKind.SEMICOLON); k++) {
            if (tokens.is(k, RENAME) && tokens.is(k + 1, TO)) {
                return walk.written(k + 2);
            }
        }
        return i;
    }

    private int purge(int from) {
        if (tokens.is(from, TABLE)) {
            return walk.written(from + 1);
        }
        walk.frame.clause = Clause.IGNORED;
        boolean harmless = tokens.is(from, INDEX)
                || tokens.is(from, RECYCLEBIN)
                || tokens.is(from, BINARY)
                || tokens.reads(from, "master")
                || tokens.reads(from, "dba_recyclebin")
                || tokens.reads(from, "tablespace");
        return harmless ? neutral(from) : unknown(from, "what is purged is not recognised");
    }
}

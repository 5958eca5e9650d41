package io.github.jimmypage.sql;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Decides about every call whether it may write. One per walk. */
final class FunctionCheck {
    private final PureFunctions functions;
    private final Consumer<String> unknownFunction;
    /** Calls of pure methods by the folded qualifier that must turn out to be a table. */
    final Map<String, String> methods = new HashMap<>(2);

    FunctionCheck(PureFunctions functions, Consumer<String> unknownFunction) {
        this.functions = functions;
        this.unknownFunction = unknownFunction;
    }

    boolean isPure(String folded) {
        return functions.isPure(folded);
    }

    boolean isClock(String folded) {
        return functions.isClock(folded);
    }

    boolean isClauseWord(String folded) {
        return functions.isClauseWord(folded);
    }

    /** Whether the word there is a pure method of the result of a call. */
    boolean isMethod(Walk walk, int i) {
        return functions.isMethod(walk.tokens, i, walk.folded(i));
    }

    boolean isSystemSchema(String folded) {
        return functions.isSystemSchema(folded);
    }

    boolean isTableHint(String folded) {
        return functions.isTableHint(folded);
    }

    /** A call of what is named in {@code [from, to)}, a parenthesis follows. */
    void call(Walk walk, int from, int to) {
        Tokens tokens = walk.tokens;
        String name = walk.canonical(from, to);
        String folded = name.toLowerCase(java.util.Locale.ROOT);
        boolean quoted = !tokens.is(to - 1, TokenKind.WORD);
        if (quoted ? functions.isPureQuoted(name) : functions.isPure(folded)) {
            if (functions.isClock(folded)) {
                walk.findings.readsClock();
            }
            return;
        }
        if (walk.is(Dialect.SQLSERVER) && isOfEngine(tokens, from, to)) {
            return;
        }
        if (to > from + 1) {
            int dot = folded.lastIndexOf('.');
            String qualifier = folded.substring(0, Math.max(dot, 0));
            String last = folded.substring(dot + 1);
            if (functions.isSystemSchema(qualifier) && functions.isPure(last)) {
                if (functions.isClock(last)) {
                    walk.findings.readsClock();
                }
                return;
            }
            if (functions.isMethod(tokens, to - 1, last)) {
                boolean changesColumn =
                        (last.equals("modify") || last.equals("write")) && walk.frame.head == Head.UPDATE;
                boolean obvious = tokens.is(from, TokenKind.VARIABLE)
                        || (walk.dialect == Dialect.SQLSERVER && Methods.isSpatial(last))
                        || Methods.looksLikeXQuery(tokens, to);
                if (!changesColumn && !obvious) {
                    methods.put(walk.folded(from), name);
                }
                return;
            }
        }
        unknown(walk.statement, name);
    }

    /** {@code $partition.function(x)} numbers a partition; the static methods of the built-in CLR types make values. */
    private static boolean isOfEngine(Tokens tokens, int from, int to) {
        if (to >= from + 3 && tokens.first(to - 3) == '$') {
            return tokens.is(to - 3, TokenKind.QUOTED);
        }
        return tokens.first(from - 1) == ':'
                && (tokens.reads(from - 2, "geography")
                        || tokens.reads(from - 2, "geometry")
                        || tokens.reads(from - 2, "hierarchyid"));
    }

    /** Such a function may write anything. */
    void unknown(Statement statement, String name) {
        statement.unknownFunction = true;
        statement.unknown("the function "
                .concat(name)
                .concat(" is not known to be pure; if it writes nothing, add it to jimmypage.sql.pure-functions"));
        if (!statement.explainOnly) {
            unknownFunction.accept(name);
        }
    }
}

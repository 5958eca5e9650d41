package io.github.jimmypage.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The functions that are known to write nothing, of one dialect: what its manual lists, what every dialect has, and what the
 * setting {@code jimmypage.sql.pure-functions} adds. Words that stand in front of a parenthesis without being a call are in the
 * same lists. Immutable after loading, thread-safe.
 */
final class PureFunctions {
    private static final int SECTION_PURE = 0;
    private static final int SECTION_CLOCK = 1;
    private static final int SECTION_SCHEMAS = 2;
    private static final int SECTION_METHODS = 3;
    private static final int SECTION_CLAUSE_WORDS = 4;
    private static final int SECTION_HINTS = 5;

    private final Set<String> pure = new HashSet<>(1024);
    private final Set<String> clocks = new HashSet<>(32);
    private final Set<String> systemSchemas = new HashSet<>(8);
    private final Set<String> methods = new HashSet<>(8);
    private final Set<String> clauseWords = new HashSet<>(64);
    private final Set<String> hints = new HashSet<>(32);
    private final Set<String> declared = new HashSet<>(8);

    private PureFunctions() {}

    static PureFunctions of(Dialect dialect, Set<String> declared) {
        PureFunctions functions = new PureFunctions();
        for (String name : declared) {
            functions.declared.add(Segments.unquoted(name.trim()).toLowerCase(Locale.ROOT));
        }
        functions.load("functions-common.txt");
        if (dialect == Dialect.GENERIC) {
            for (Dialect each : Dialect.values()) {
                if (each != Dialect.GENERIC) {
                    functions.load(resource(each));
                }
            }
        } else {
            functions.load(resource(dialect));
        }
        return functions;
    }

    /** By concat: the operator is compiled to an invokedynamic, which costs tens of milliseconds at first use. */
    private static String resource(Dialect dialect) {
        return "functions-".concat(dialect.settingName()).concat(".txt");
    }

    /** Whether a call of this name writes nothing. */
    boolean isPure(String folded) {
        return pure.contains(folded) || isDeclared(folded);
    }

    /** A quoted name is a built-in function only where the built-in's own spelling is in the quotes. */
    boolean isPureQuoted(String name) {
        return pure.contains(name) || isDeclared(name.toLowerCase(Locale.ROOT));
    }

    private boolean isDeclared(String folded) {
        return !declared.isEmpty()
                && (declared.contains(folded) || declared.contains(folded.substring(folded.lastIndexOf('.') + 1)));
    }

    boolean isClock(String folded) {
        return clocks.contains(folded);
    }

    boolean isSystemSchema(String folded) {
        return systemSchemas.contains(folded);
    }

    boolean isClauseWord(String folded) {
        return clauseWords.contains(folded);
    }

    boolean isTableHint(String folded) {
        return hints.contains(folded);
    }

    boolean isMethod(Tokens tokens, int last, String folded) {
        return methods.contains(folded) && tokens.is(last, TokenKind.WORD);
    }

    private void load(String resource) {
        String text;
        try (InputStream in = PureFunctions.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: " + resource);
            }
            text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int section = SECTION_PURE;
        int length = text.length();
        int i = 0;
        while (i < length) {
            char c = text.charAt(i);
            if (c <= ' ') {
                i++;
                continue;
            }
            int end = i;
            if (c == '#') {
                end = text.indexOf('\n', i);
                i = end < 0 ? length : end;
                continue;
            }
            while (end < length && text.charAt(end) > ' ') {
                end++;
            }
            String word = text.substring(i, end);
            i = end;
            switch (word) {
                case "[pure]" -> section = SECTION_PURE;
                case "[clock]" -> section = SECTION_CLOCK;
                case "[schemas]" -> section = SECTION_SCHEMAS;
                case "[methods]" -> section = SECTION_METHODS;
                case "[clause-words]" -> section = SECTION_CLAUSE_WORDS;
                case "[table-hints]" -> section = SECTION_HINTS;
                default -> add(section, word);
            }
        }
    }

    private void add(int section, String word) {
        if (section == SECTION_PURE) {
            pure.add(word);
        } else if (section == SECTION_CLOCK) {
            pure.add(word);
            clocks.add(word);
        } else if (section == SECTION_SCHEMAS) {
            systemSchemas.add(word);
        } else if (section == SECTION_METHODS) {
            methods.add(word);
        } else if (section == SECTION_CLAUSE_WORDS) {
            clauseWords.add(word);
        } else {
            hints.add(word);
        }
    }
}

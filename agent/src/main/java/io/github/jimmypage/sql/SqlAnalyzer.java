package io.github.jimmypage.sql;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Says of the text of a statement what it may write: the entrance of this package.
 *
 * <p>Thread-safe. Answers are remembered by text in a bounded cache; a repeated question with the same string object costs one
 * lookup and no allocation. Never throws, whatever the text is: what goes wrong inside is a write of any table.
 */
public final class SqlAnalyzer {
    /** Texts longer than this many characters are not analysed. */
    static final int LONGEST_TEXT = 64 << 20;
    /** So many unknown functions are told about once each, then no more are. */
    private static final int MOST_REPORTED = 1000;

    private static final Dialect[] DIALECTS = Dialect.values();

    private final AnalysisCache cache;
    private final int maxCachedChars;
    private final Set<String> pureFunctions;
    private final Reporter reporter;
    private final AtomicReferenceArray<@Nullable PureFunctions> functions = new AtomicReferenceArray<>(DIALECTS.length);

    /**
     * An analyzer that tells nobody about unknown functions.
     *
     * @param pureFunctions names, qualified or not, of functions that write nothing; see {@code jimmypage.sql.pure-functions}
     * @param cacheEntries how many texts are remembered at most; 0 remembers none
     * @param maxCachedChars longer texts are analysed and not remembered
     */
    public SqlAnalyzer(Set<String> pureFunctions, int cacheEntries, int maxCachedChars) {
        this(pureFunctions, cacheEntries, maxCachedChars, new Consumer<String>() {
            @Override
            public void accept(String name) {
                // nobody asked
            }
        });
    }

    /**
     * An analyzer that tells about unknown functions.
     *
     * @param pureFunctions as above
     * @param cacheEntries as above
     * @param maxCachedChars as above
     * @param unknownFunction hears once of every function that made a statement a write of any table, by its canonical name;
     *     called on the thread that analyses, must not throw
     */
    public SqlAnalyzer(
            Set<String> pureFunctions, int cacheEntries, int maxCachedChars, Consumer<String> unknownFunction) {
        this.cache = new AnalysisCache(cacheEntries);
        this.maxCachedChars = maxCachedChars;
        this.pureFunctions = Set.copyOf(pureFunctions);
        this.reporter = new Reporter(unknownFunction);
    }

    /**
     * What the text may do. Never throws and never answers null; no text is a write of any table.
     *
     * @param sql the text as given to the driver
     * @param dialect the language of the engine it goes to
     */
    public SqlAnalysis analyze(@Nullable String sql, Dialect dialect) {
        if (sql == null) {
            return SqlAnalysis.unknown("the text of the statement is not known");
        }
        SqlAnalysis known = cache.get(sql, dialect);
        if (known != null) {
            return known;
        }
        SqlAnalysis analysis = analyzeNew(sql, dialect);
        if (sql.length() <= maxCachedChars) {
            cache.put(sql, dialect, analysis);
        }
        return analysis;
    }

    private SqlAnalysis analyzeNew(String sql, Dialect dialect) {
        if (sql.length() > LONGEST_TEXT) {
            return SqlAnalysis.unknown("the text is too long");
        }
        try {
            SqlAnalysis analysis = new TextAnalysis(sql, dialect, functions(dialect), reporter).run();
            return analysis.mayWrite() ? shown(analysis, sql, dialect) : analysis;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return SqlAnalysis.unknown("the analysis failed: " + e);
        }
    }

    /** What is shown to people decides nothing: where it fails, nothing is shown. */
    private static SqlAnalysis shown(SqlAnalysis analysis, String sql, Dialect dialect) {
        try {
            return analysis.shownAs(MaskedStatement.of(sql, dialect));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return analysis;
        }
    }

    @SuppressWarnings("EnumOrdinal") // an index into an array of this run, never kept
    private PureFunctions functions(Dialect dialect) {
        PureFunctions loaded = functions.get(dialect.ordinal());
        if (loaded == null) {
            loaded = PureFunctions.of(dialect, pureFunctions);
            functions.set(dialect.ordinal(), loaded);
        }
        return loaded;
    }

    /** Tells about every unknown function once. A class and no lambda: a lambda costs tens of milliseconds at first use. */
    private static final class Reporter implements Consumer<String> {
        private final Consumer<String> listener;
        private final Set<String> reported = ConcurrentHashMap.newKeySet();

        Reporter(Consumer<String> listener) {
            this.listener = listener;
        }

        @Override
        public void accept(String function) {
            if (reported.size() < MOST_REPORTED && reported.add(function)) {
                listener.accept(function);
            }
        }
    }
}

package io.github.jimmypage.sql;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a whitelist leaves of each statement's tables, remembered by the analysis itself: the same few hundred analyses come again
 * and again out of {@link AnalysisCache}. Bounded; a place that is taken is taken over. Thread-safe: an entry is immutable, and a
 * lost one is made again.
 */
final class NotCovered {
    private static final int PLACES = 1024;

    private final @Nullable Entry[] places = new Entry[PLACES];

    private record Entry(SqlAnalysis analysis, Set<String> tables) {}

    @SuppressWarnings("ReferenceEquality") // comparing the contents would cost more than making them anew
    Set<String> of(SqlAnalysis analysis, TableWhitelist whitelist) {
        int place = System.identityHashCode(analysis) & (PLACES - 1);
        Entry known = places[place];
        if (known != null && known.analysis() == analysis) {
            return known.tables();
        }
        Set<String> left = new HashSet<>();
        for (String table : analysis.writes()) {
            if (!whitelist.covers(table)) {
                left.add(table);
            }
        }
        Set<String> tables = left.size() == analysis.writes().size() ? Set.copyOf(analysis.writes()) : Set.copyOf(left);
        places[place] = new Entry(analysis, tables);
        return tables;
    }
}

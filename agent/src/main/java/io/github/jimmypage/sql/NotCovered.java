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

    /**
     * What is left of one statement.
     *
     * @param writes the tables that it may write and that are not covered
     * @param nothing whether it names tables, and all of those that it reads or writes are covered
     */
    record Entry(SqlAnalysis analysis, Set<String> writes, boolean nothing) {}

    @SuppressWarnings("ReferenceEquality") // comparing the contents would cost more than making them anew
    Entry of(SqlAnalysis analysis, TableWhitelist whitelist) {
        int place = System.identityHashCode(analysis) & (PLACES - 1);
        Entry known = places[place];
        if (known != null && known.analysis() == analysis) {
            return known;
        }
        Set<String> left = new HashSet<>();
        for (String table : analysis.writes()) {
            if (!whitelist.covers(table)) {
                left.add(table);
            }
        }
        boolean named = !analysis.writes().isEmpty() || !analysis.reads().isEmpty();
        boolean nothing = named && left.isEmpty() && analysis.reads().stream().allMatch(whitelist::covers);
        Set<String> writes = left.size() == analysis.writes().size() ? Set.copyOf(analysis.writes()) : Set.copyOf(left);
        Entry found = new Entry(analysis, writes, nothing);
        places[place] = found;
        return found;
    }
}

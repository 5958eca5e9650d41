package io.github.jimmypage.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tables whose writes do not bump: patterns with {@code *} for any run of characters, matched in any case, quoted or not. A
 * pattern without a dot looks at the last segment of a name; a pattern with dots at as many last segments as it has itself.
 * Immutable, thread-safe.
 */
public final class TableWhitelist {
    private final String[][] patterns;
    private final NotCovered notCovered = new NotCovered();

    /** @param patterns one pattern each; blank ones are ignored */
    public TableWhitelist(List<String> patterns) {
        List<String[]> split = new ArrayList<>(patterns.size());
        for (String pattern : patterns) {
            if (!pattern.isBlank()) {
                split.add(Segments.of(Segments.unquoted(pattern.trim())));
            }
        }
        this.patterns = split.toArray(new String[0][]);
    }

    /** Those of the tables whose writes may not be ignored; immutable. */
    public Set<String> notCoveredOf(Collection<String> canonicalTableNames) {
        Set<String> left = new HashSet<>(canonicalTableNames);
        left.removeIf(this::covers);
        return Set.copyOf(left);
    }

    /** Whether a write of this table may be ignored. {@link SqlAnalysis#ANY_TABLE} is never covered. */
    public boolean covers(String canonicalTableName) {
        if (canonicalTableName.equals(SqlAnalysis.ANY_TABLE)) {
            return false;
        }
        String[] name = Segments.of(canonicalTableName);
        for (String[] pattern : patterns) {
            if (covers(pattern, name) || covers(pattern, new String[] {canonicalTableName.toLowerCase(Locale.ROOT)})) {
                return true;
            }
        }
        return false;
    }

    /** The tables that the statement may write and that are not covered; empty when all are. Immutable. */
    public Set<String> notCovered(SqlAnalysis analysis) {
        return notCovered.of(analysis, this).writes();
    }

    /** Whether the statement reads or writes covered tables and no others; one that names no table is not covered. */
    public boolean coversAll(SqlAnalysis analysis) {
        return notCovered.of(analysis, this).nothing();
    }

    private static boolean covers(String[] pattern, String[] name) {
        if (pattern.length > name.length) {
            return false;
        }
        int shift = name.length - pattern.length;
        for (int i = 0; i < pattern.length; i++) {
            if (!Wildcard.matches(pattern[i], name[shift + i])) {
                return false;
            }
        }
        return true;
    }
}

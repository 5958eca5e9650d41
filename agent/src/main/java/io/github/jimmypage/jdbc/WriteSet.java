package io.github.jimmypage.jdbc;

import io.github.jimmypage.sql.SqlAnalysis;
import io.github.jimmypage.sql.TableWhitelist;
import java.util.Set;
import java.util.TreeSet;

/**
 * The tables that a transaction may have written and that are not whitelisted. Used by one thread at a time.
 *
 * <p>Holds one immutable set, and shares that of a statement as long as no other statement adds to it: the same statements are
 * executed again and again, and nothing is to be allocated for them.
 */
final class WriteSet {
    /** More names than this are "any table": a connection kept open for days must not collect names without end. */
    private static final int MAX_TABLES = 256;

    private static final Set<String> ANY = Set.of(SqlAnalysis.ANY_TABLE);

    private Set<String> tables = Set.of();

    boolean isEmpty() {
        return tables.isEmpty();
    }

    /** Adds what the statement may write; says whether there was anything to add. */
    boolean add(SqlAnalysis analysis, TableWhitelist whitelist) {
        if (!analysis.mayWrite()) {
            return false;
        }
        Set<String> counted = analysis.writes().isEmpty() ? ANY : whitelist.notCovered(analysis);
        addAll(counted);
        return !counted.isEmpty();
    }

    void addAnyTable() {
        tables = ANY;
    }

    void addAll(WriteSet other) {
        addAll(other.tables);
    }

    private void addAll(Set<String> more) {
        if (tables.isEmpty()) {
            tables = more;
        } else if (tables != more && !tables.containsAll(more)) {
            Set<String> both = new TreeSet<>(tables);
            both.addAll(more);
            tables = both.size() > MAX_TABLES ? ANY : Set.copyOf(both);
        }
    }

    void clear() {
        tables = Set.of();
    }

    /** The names; never changes afterwards. */
    Set<String> tables() {
        return tables;
    }
}

package io.github.jimmypage.jdbc;

import io.github.jimmypage.sql.SqlAnalysis;
import io.github.jimmypage.sql.TableWhitelist;
import java.util.Set;
import java.util.TreeSet;

/** The tables that a transaction may have written and that are not whitelisted. Used by one thread at a time. */
final class WriteSet {
    /** More names than this are "any table": a connection kept open for days must not collect names without end. */
    private static final int MAX_TABLES = 256;

    private final TreeSet<String> tables = new TreeSet<>();

    boolean isEmpty() {
        return tables.isEmpty();
    }

    /** Adds what the statement may write; says whether there was anything to add. */
    boolean add(SqlAnalysis analysis, TableWhitelist whitelist) {
        if (!analysis.mayWrite()) {
            return false;
        }
        if (analysis.writes().isEmpty()) {
            return addAnyTable();
        }
        boolean added = false;
        for (String table : analysis.writes()) {
            if (!whitelist.covers(table)) {
                tables.add(table);
                added = true;
            }
        }
        limit();
        return added;
    }

    private void limit() {
        if (tables.size() > MAX_TABLES) {
            addAnyTable();
        }
    }

    boolean addAnyTable() {
        tables.clear();
        tables.add(SqlAnalysis.ANY_TABLE);
        return true;
    }

    void addAll(WriteSet other) {
        tables.addAll(other.tables);
        limit();
    }

    void clear() {
        tables.clear();
    }

    Set<String> snapshot() {
        return Set.copyOf(tables);
    }
}

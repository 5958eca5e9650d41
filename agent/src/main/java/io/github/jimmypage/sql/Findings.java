package io.github.jimmypage.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Adds up the verdict over statements and readings of one text. Not thread-safe. */
final class Findings {
    private static final int MOST_REASONS = 8;

    private final Set<String> writes = new LinkedHashSet<>(4);
    private final Set<String> reads = new LinkedHashSet<>(8);
    private final List<String> reasons = new ArrayList<>(2);
    private StatementKind kind = StatementKind.NEUTRAL;
    private TransactionControl control = TransactionControl.NONE;
    private boolean ddl;
    private boolean readsClock;

    void kind(StatementKind other) {
        if (other.compareTo(kind) > 0) {
            kind = other;
        }
    }

    void writes(String table) {
        if (table.equals(SqlAnalysis.ANY_TABLE)) {
            unknown("the name of a table that is written cannot be told");
            return;
        }
        writes.add(table);
        kind(StatementKind.WRITE);
    }

    void reads(String table) {
        reads.add(table);
    }

    void unknown(String reason) {
        kind = StatementKind.UNKNOWN;
        writes.add(SqlAnalysis.ANY_TABLE);
        reason(reason);
    }

    void reason(String reason) {
        if (reasons.size() < MOST_REASONS && !reasons.contains(reason)) {
            reasons.add(reason);
        }
    }

    void control(TransactionControl other) {
        control = control.worse(other);
    }

    void ddl() {
        ddl = true;
    }

    void readsClock() {
        readsClock = true;
    }

    SqlAnalysis analysis() {
        return new SqlAnalysis(kind, frozen(writes), frozen(reads), frozen(reasons), control, ddl, readsClock, null);
    }

    private static Set<String> frozen(Set<String> set) {
        return set.isEmpty() ? Set.of() : Collections.unmodifiableSet(set);
    }

    private static List<String> frozen(List<String> list) {
        return list.isEmpty() ? List.of() : Collections.unmodifiableList(list);
    }
}

package io.github.jimmypage.sql;

import org.jspecify.annotations.Nullable;

/** One table as named in a FROM clause or as a target, or a query or common table expression in its place. */
final class TableReference {
    /** Canonical name, or null when a query stands in its place. */
    final @Nullable String name;
    /** The query that stands in its place, or the common table expression that the name means. */
    final @Nullable TableList derived;
    /** Named as what an INSERT, UPDATE, DELETE or MERGE writes. */
    final boolean target;
    /** Folded to lower case, or null. */
    @Nullable
    String alias;
    /** Taken as what a target's alias stands for, so that it is not repeated as read. */
    boolean written;

    @Nullable
    TableReference next;

    TableReference(@Nullable String name, @Nullable TableList derived, boolean target) {
        this.name = name;
        this.derived = derived;
        this.target = target;
    }

    boolean isPlainTable() {
        return derived == null && name != null;
    }

    String lastSegment() {
        String full = name == null ? "" : name;
        return full.substring(full.lastIndexOf('.') + 1);
    }
}

package io.github.jimmypage.sql;

import org.jspecify.annotations.Nullable;

/** The tables that one query reads in its FROM clauses, in order. */
final class TableList {
    @Nullable
    TableReference first;

    @Nullable
    TableReference last;
    /** Marks a list that a walk over nested lists has already visited. */
    int visit;

    void add(TableReference reference) {
        if (last == null) {
            first = reference;
        } else {
            last.next = reference;
        }
        last = reference;
    }
}

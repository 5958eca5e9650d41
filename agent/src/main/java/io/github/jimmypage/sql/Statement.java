package io.github.jimmypage.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has been learned about the statement under the walk; its verdict goes to the {@link Findings} when it ends. */
final class Statement {
    private final Map<String, TableList> ctes = new HashMap<>(4);
    /** Folded names that may stand in front of a column: aliases, tables and their qualifiers, select aliases. */
    final Set<String> declared = new HashSet<>(8);

    final List<TableReference> references = new ArrayList<>(8);
    /** Qualifiers whose table must turn up until the end, with what is unknown if it does not. */
    final Map<String, String> qualifiers = new HashMap<>(4);
    /** Bare names where a column or a call without parentheses may stand. */
    final Set<String> bareNames = new HashSet<>(4);

    final Set<String> writes = new java.util.LinkedHashSet<>(4);
    final List<String> reasons = new ArrayList<>(2);
    StatementKind kind = StatementKind.NEUTRAL;

    @Nullable
    String unknown;
    /** The statement is described by the engine and not executed. */
    boolean explainOnly;
    /** Only the arguments of a procedure-like expression: {@code CALL 1 + 1}. */
    boolean expressionOnly;

    boolean unknownFunction;
    /** The tables that take the rows of LOG ERRORS have been told. */
    boolean logsErrors;

    void clear() {
        ctes.clear();
        declared.clear();
        references.clear();
        qualifiers.clear();
        bareNames.clear();
        writes.clear();
        reasons.clear();
        kind = StatementKind.NEUTRAL;
        unknown = null;
        explainOnly = false;
        expressionOnly = false;
        unknownFunction = false;
        logsErrors = false;
    }

    @Nullable
    TableList cte(String folded) {
        return ctes.isEmpty() ? null : ctes.get(folded);
    }

    void declareCte(String folded, TableList body) {
        ctes.put(folded, body);
        declared.add(folded);
    }

    void forgetCte(String folded) {
        ctes.remove(folded);
    }

    void kind(StatementKind other) {
        if (other.compareTo(kind) > 0) {
            kind = other;
        }
    }

    void writes(String table) {
        writes.add(table);
        kind(StatementKind.WRITE);
    }

    void unknown(String reason) {
        if (unknown == null) {
            unknown = reason;
        }
    }
}

package io.github.jimmypage.sql;

import java.util.Map;

/** Brings what was learned about a finished statement into the findings of the text. */
final class StatementEnd {
    private StatementEnd() {}

    static void add(Walk walk) {
        Statement statement = walk.statement;
        if (walk.is(Dialect.ORACLE) || statement.expressionOnly) {
            checkCallsWithoutParentheses(walk);
        }
        checkMethods(walk);
        if (statement.explainOnly) {
            explained(walk);
            return;
        }
        Findings findings = walk.findings;
        for (TableReference reference : statement.references) {
            if (!reference.target && !reference.written && reference.isPlainTable()) {
                findings.reads(String.valueOf(reference.name));
            }
        }
        findings.kind(statement.kind);
        for (String table : statement.writes) {
            findings.writes(table);
        }
        for (String reason : statement.reasons) {
            findings.reason(reason);
        }
        if (statement.unknown != null) {
            findings.unknown(statement.unknown);
        }
    }

    private static void explained(Walk walk) {
        Statement statement = walk.statement;
        Findings findings = walk.findings;
        boolean evaluates = walk.is(Dialect.MYSQL, Dialect.MARIADB);
        if (statement.unknownFunction && evaluates && statement.unknown != null) {
            findings.unknown(statement.unknown.concat("; EXPLAIN may evaluate it"));
            return;
        }
        findings.kind(statement.kind == StatementKind.READ ? StatementKind.READ : StatementKind.NEUTRAL);
        findings.reason("EXPLAIN without execution: the statement is planned and not run");
        for (TableReference reference : statement.references) {
            if (!reference.target && !reference.written && reference.isPlainTable()) {
                findings.reads(String.valueOf(reference.name));
            }
        }
    }

    /**
     * Oracle calls a function that is named without parentheses. Qualified, it shows by a qualifier that is no table here;
     * unqualified, only where there is no table but {@code dual} that could have such a column.
     */
    private static void checkCallsWithoutParentheses(Walk walk) {
        Statement statement = walk.statement;
        if (statement.kind != StatementKind.READ && statement.kind != StatementKind.WRITE) {
            return;
        }
        for (Map.Entry<String, String> qualifier : statement.qualifiers.entrySet()) {
            if (!statement.declared.contains(qualifier.getKey())) {
                walk.functions.unknown(statement, qualifier.getValue());
            }
        }
        boolean onlyDual = true;
        for (TableReference reference : statement.references) {
            if (reference.target
                    ? walk.frame.head != Head.INSERT && walk.frame.head != Head.INSERT_ALL
                    : reference.name != null
                            && reference.derived == null
                            && !reference.lastSegment().equalsIgnoreCase("dual")) {
                onlyDual = false;
            }
        }
        if (onlyDual) {
            for (String name : statement.bareNames) {
                if (!statement.declared.contains(name) && !walk.functions.isPure(name)) {
                    walk.functions.unknown(statement, name);
                }
            }
        }
    }

    /** T-SQL's methods of a column's type are pure, but look like a function of a schema unless the qualifier is a table. */
    private static void checkMethods(Walk walk) {
        for (Map.Entry<String, String> method : walk.functions.methods.entrySet()) {
            if (!walk.statement.declared.contains(method.getKey())) {
                walk.functions.unknown(walk.statement, method.getValue());
            }
        }
        walk.functions.methods.clear();
    }
}

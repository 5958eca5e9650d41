package io.github.jimmypage.sql;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the base tables behind what a data-changing statement names: an alias, a common table expression, an inline view.
 *
 * <p>Which engines let a target be an alias of the FROM or USING clause: MySQL and MariaDB (multi-table DELETE), T-SQL. In
 * the others the target is always a table, and a source of the same alias means something else.
 */
final class TargetResolver {
    private final Dialect dialect;
    private final Statement statement;
    private int visits;
    /** How many references may still be looked at. Who asks for more than this wants time, not an answer. */
    private int budget;

    TargetResolver(Dialect dialect, Statement statement, int pieces) {
        this.dialect = dialect;
        this.statement = statement;
        this.budget = 10_000 + 16 * Math.min(pieces, Tokens.MOST);
    }

    /** The reference itself, or null when the time is up: then the statement may write anything. */
    private @Nullable TableReference look(@Nullable TableReference reference) {
        if (reference == null || --budget >= 0) {
            return reference;
        }
        budget = 0;
        statement.unknown("its tables refer to each other too often");
        return null;
    }

    void resolve(Frame frame) {
        if (!frame.head.isDml() || frame.group) {
            return;
        }
        statement.kind(StatementKind.WRITE);
        boolean any = false;
        boolean narrowed = frame.head == Head.UPDATE && narrowed(frame);
        for (TableReference target = look(frame.tables.first); target != null; target = look(target.next)) {
            if (target.target && !(narrowed && !isSet(frame, target))) {
                any |= write(frame, target, narrowed);
            }
        }
        if (!any) {
            statement.unknown("what is written is not named where it is expected");
        }
    }

    private boolean write(Frame frame, TableReference target, boolean alone) {
        if (target.name == null) {
            if (alone || !hasNamedTarget(frame)) {
                writeDerived(target.derived);
            }
            return true;
        }
        boolean aliases = dialect == Dialect.MYSQL
                || dialect == Dialect.MARIADB
                || dialect == Dialect.SQLSERVER
                || dialect == Dialect.GENERIC;
        if (aliases && frame.head != Head.INSERT && target.name.indexOf('.') < 0) {
            String folded = target.name.toLowerCase(Locale.ROOT);
            TableReference source = source(frame.tables, folded);
            if (source != null) {
                source.written = true;
                writeReference(source);
                if (dialect == Dialect.GENERIC) {
                    statement.writes(target.name);
                }
                return true;
            }
            TableReference nested = nestedSource(frame.tables, folded);
            if (nested != null) {
                writeReference(nested);
            }
        }
        if (target.derived != null) {
            writeCommonTableExpression(frame, target, target.name, alone);
            return true;
        }
        statement.writes(target.name);
        return true;
    }

    private void writeCommonTableExpression(Frame frame, TableReference target, String name, boolean alone) {
        switch (dialect) {
            case SQLSERVER -> writeDerived(target.derived);
            case MYSQL, MARIADB -> {
                if (alone || !hasPlainTarget(frame)) {
                    statement.writes(name);
                    writeDerived(target.derived);
                }
            }
            case GENERIC, H2, HSQLDB, DB2, ORACLE -> {
                statement.writes(name);
                writeDerived(target.derived);
            }
            // The target of a change is looked up among tables only.
            case POSTGRESQL, SQLITE, DERBY -> statement.writes(name);
        }
    }

    private void writeReference(TableReference source) {
        if (source.derived != null) {
            writeDerived(source.derived);
        } else if (source.name != null) {
            statement.writes(source.name);
        }
    }

    private void writeDerived(@Nullable TableList derived) {
        ArrayDeque<TableList> open = new ArrayDeque<>();
        int visit = ++visits;
        if (derived != null) {
            open.add(derived);
        }
        boolean any = false;
        while (!open.isEmpty()) {
            TableList list = open.remove();
            if (list.visit == visit) {
                continue;
            }
            list.visit = visit;
            for (TableReference base = look(list.first); base != null; base = look(base.next)) {
                if (base.derived != null) {
                    open.add(base.derived);
                } else if (base.name != null) {
                    base.written = true;
                    statement.writes(base.name);
                    any = true;
                }
            }
        }
        if (!any) {
            statement.unknown("the table behind the query that is written to cannot be told");
        }
    }

    private @Nullable TableReference source(TableList tables, String folded) {
        TableReference byName = null;
        for (TableReference source = look(tables.first); source != null; source = look(source.next)) {
            if (!source.target && folded.equals(source.alias)) {
                return source;
            }
            if (!source.target
                    && byName == null
                    && source.alias == null
                    && source.lastSegment().equalsIgnoreCase(folded)) {
                byName = source;
            }
        }
        return byName;
    }

    /** In parentheses of the FROM clause an alias is visible, in a query it is not: whoever finds one here writes both. */
    private @Nullable TableReference nestedSource(TableList tables, String folded) {
        ArrayDeque<TableList> open = new ArrayDeque<>();
        int visit = ++visits;
        open.add(tables);
        while (!open.isEmpty()) {
            TableList list = open.remove();
            list.visit = visit;
            for (TableReference source = look(list.first); source != null; source = look(source.next)) {
                if (!source.target && folded.equals(source.alias)) {
                    return source;
                }
                if (!source.target && source.name == null && source.derived != null && source.derived.visit != visit) {
                    open.add(source.derived);
                }
            }
        }
        return null;
    }

    private boolean hasNamedTarget(Frame frame) {
        for (TableReference other = look(frame.tables.first); other != null; other = look(other.next)) {
            if (other.target && other.name != null) {
                return true;
            }
        }
        return false;
    }

    private boolean hasPlainTarget(Frame frame) {
        for (TableReference other = look(frame.tables.first); other != null; other = look(other.next)) {
            if (other.target && other.isPlainTable()) {
                return true;
            }
        }
        return false;
    }

    /** Whether every column that is set says which of several tables it belongs to. */
    private boolean narrowed(Frame frame) {
        List<String> qualifiers = frame.setQualifiers;
        if (qualifiers == null || qualifiers.isEmpty()) {
            return false;
        }
        int targets = 0;
        for (TableReference target = look(frame.tables.first); target != null; target = look(target.next)) {
            targets += target.target ? 1 : 0;
        }
        if (targets < 2) {
            return false;
        }
        for (String qualifier : qualifiers) {
            boolean found = false;
            for (TableReference target = look(frame.tables.first); target != null; target = look(target.next)) {
                found |= target.target && called(target, qualifier);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private boolean isSet(Frame frame, TableReference target) {
        if (frame.setQualifiers != null) {
            for (String qualifier : frame.setQualifiers) {
                if (look(target) == null || called(target, qualifier)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean called(TableReference target, String qualifier) {
        return target.alias != null
                ? target.alias.equals(qualifier)
                : target.lastSegment().equalsIgnoreCase(qualifier);
    }
}

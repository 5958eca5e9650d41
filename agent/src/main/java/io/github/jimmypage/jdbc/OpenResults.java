package io.github.jimmypage.jdbc;

import io.github.jimmypage.sql.SqlAnalysis;
import io.github.jimmypage.sql.StatementKind;
import io.github.jimmypage.sql.TransactionControl;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A result set that matters: its statement is not complete before it is closed, or rows can be changed through it. */
final class OpenResults {
    private final StatementState statement;
    private final SqlAnalysis query;
    private @Nullable SqlAnalysis change;

    OpenResults(StatementState statement, SqlAnalysis query) {
        this.statement = statement;
        this.query = query;
    }

    StatementState statement() {
        return statement;
    }

    /** What a change of a row writes: the tables that the query reads. */
    synchronized SqlAnalysis change() {
        SqlAnalysis known = change;
        if (known == null) {
            known = write(query.reads().isEmpty() ? Set.of(SqlAnalysis.ANY_TABLE) : query.reads());
            change = known;
        }
        return known;
    }

    /** A write of these tables that no text told. */
    static SqlAnalysis write(Set<String> tables) {
        return new SqlAnalysis(
                StatementKind.WRITE,
                tables,
                Set.of(),
                List.of("no statement"),
                TransactionControl.NONE,
                false,
                false,
                null);
    }
}

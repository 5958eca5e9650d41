package io.github.jimmypage.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class AnyTextTest {
    private final SqlAnalyzer analyzer = new SqlAnalyzer(Set.of(), 0, 0);

    @Property(tries = 5_000)
    boolean everyTextIsAnswered(@ForAll @StringLength(max = 200) String sql, @ForAll Dialect dialect) {
        SqlAnalysis analysis = analyzer.analyze(sql, dialect);
        return analysis.reasons().stream().noneMatch(reason -> reason.startsWith("the analysis failed"));
    }

    @Property(tries = 2_000)
    void noLiteralHidesTheStatementBehindIt(@ForAll @StringLength(max = 40) String literal, @ForAll Dialect dialect) {
        String sql = "select '" + literal.replace("'", "''") + "' from u; delete from t";
        SqlAnalysis analysis = analyzer.analyze(sql, dialect);
        assertTrue(analysis.mayWrite(), () -> dialect + " " + sql);
    }

    @Property(tries = 2_000)
    void noQuotedNameHidesTheStatementBehindIt(@ForAll @StringLength(min = 1, max = 40) String name) {
        String sql = "select \"" + name.replace("\"", "\"\"") + "\" from u; delete from t";
        assertTrue(analyzer.analyze(sql, Dialect.DERBY).mayWrite(), sql);
        assertTrue(analyzer.analyze(sql, Dialect.GENERIC).mayWrite(), sql);
    }

    @Property(tries = 2_000)
    void aQuotedTableIsNamedAsInsideTheQuotes(@ForAll @StringLength(min = 1, max = 20) String name) {
        String sql = "delete from \"" + name.replace("\"", "\"\"") + "\"";
        SqlAnalysis analysis = analyzer.analyze(sql, Dialect.DERBY);
        assertEquals(Set.of(name), analysis.writes());
    }
}

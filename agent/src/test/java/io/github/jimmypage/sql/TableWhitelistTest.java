package io.github.jimmypage.sql;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableWhitelistTest {
    private final TableWhitelist whitelist = new TableWhitelist(
            List.of("SPRING_SESSION", "DATABASECHANGELOG*", "QRTZ_*", "audit.log", "\"Quoted Name\"", " "));
    private final SqlAnalyzer analyzer = new SqlAnalyzer(Set.of(), 10, 1000);

    @Test
    void aTableIsCoveredInAnyCase() {
        assertTrue(whitelist.covers("spring_session"));
        assertTrue(whitelist.covers("SPRING_SESSION"));
        assertTrue(whitelist.covers("Spring_Session"));
    }

    @Test
    void aTableIsCoveredQualifiedOrNot() {
        assertTrue(whitelist.covers("public.spring_session"));
        assertTrue(whitelist.covers("db.dbo.spring_session"));
        assertTrue(whitelist.covers("audit.log"));
        assertTrue(whitelist.covers("db.AUDIT.LOG"));
    }

    @Test
    void aQualifiedPatternDoesNotCoverTheTableOfAnotherSchema() {
        assertFalse(whitelist.covers("log"));
        assertFalse(whitelist.covers("other.log"));
    }

    @Test
    void aWildcardCoversARunOfCharacters() {
        assertTrue(whitelist.covers("databasechangeloglock"));
        assertTrue(whitelist.covers("databasechangelog"));
        assertTrue(whitelist.covers("qrtz_triggers"));
        assertFalse(whitelist.covers("qrtz"));
        assertFalse(whitelist.covers("my_qrtz_triggers"));
    }

    @Test
    void aQuotedTableIsCovered() {
        assertTrue(whitelist.coversAll(analyzer.analyze("update \"SPRING_SESSION\" set a=1", Dialect.H2)
                .writes()));
        assertTrue(whitelist.coversAll(analyzer.analyze("update `spring_session` set a=1", Dialect.MYSQL)
                .writes()));
        assertTrue(whitelist.coversAll(analyzer.analyze("update [dbo].[Spring_Session] set a=1", Dialect.SQLSERVER)
                .writes()));
        assertTrue(whitelist.covers("quoted name"));
    }

    @Test
    void anyTableIsNeverCovered() {
        assertFalse(new TableWhitelist(List.of("*")).covers(SqlAnalysis.ANY_TABLE));
        assertFalse(whitelist.coversAll(
                analyzer.analyze("call p()", Dialect.POSTGRESQL).writes()));
    }

    @Test
    void aCoveredTableBesideAnotherDoesNotHideTheOther() {
        Set<String> writes = analyzer.analyze("update spring_session set a=1; delete from orders", Dialect.POSTGRESQL)
                .writes();
        assertFalse(whitelist.coversAll(writes));
        assertFalse(whitelist.coversAll(analyzer.analyze("truncate spring_session, orders", Dialect.POSTGRESQL)
                .writes()));
        assertFalse(whitelist.coversAll(analyzer.analyze(
                        "with x as (delete from orders returning 1) insert into spring_session select * from x",
                        Dialect.POSTGRESQL)
                .writes()));
    }

    @Test
    void nothingWrittenIsCovered() {
        assertTrue(whitelist.coversAll(Set.of()));
    }

    @Test
    void anEmptyListCoversNothing() {
        assertFalse(new TableWhitelist(List.of()).covers("spring_session"));
    }

    @Test
    void aDotInsideOfAQuotedNameDoesNotUncoverIt() {
        assertTrue(new TableWhitelist(List.of("a.b")).covers("a.b"));
        assertTrue(new TableWhitelist(List.of("b")).covers("a.b"));
    }
}

package io.github.jimmypage.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
        assertEquals(Set.of(), left("update \"SPRING_SESSION\" set a=1", Dialect.H2));
        assertEquals(Set.of(), left("update `spring_session` set a=1", Dialect.MYSQL));
        assertEquals(Set.of(), left("update [dbo].[Spring_Session] set a=1", Dialect.SQLSERVER));
        assertTrue(whitelist.covers("quoted name"));
    }

    @Test
    void anyTableIsNeverCovered() {
        assertFalse(new TableWhitelist(List.of("*")).covers(SqlAnalysis.ANY_TABLE));
        assertEquals(Set.of(SqlAnalysis.ANY_TABLE), left("call p()", Dialect.POSTGRESQL));
    }

    @Test
    void aCoveredTableBesideAnotherDoesNotHideTheOther() {
        assertEquals(Set.of("orders"), left("update spring_session set a=1; delete from orders", Dialect.POSTGRESQL));
        assertEquals(Set.of("orders"), left("truncate spring_session, orders", Dialect.POSTGRESQL));
        assertEquals(
                Set.of("orders"),
                left(
                        "with x as (delete from orders returning 1) insert into spring_session select * from x",
                        Dialect.POSTGRESQL));
    }

    @Test
    void nothingWrittenLeavesNothing() {
        assertEquals(Set.of(), left("select 1", Dialect.POSTGRESQL));
    }

    @Test
    void whatIsLeftIsRememberedOfTheRightStatementHoweverManyThereAre() {
        for (int round = 0; round < 2; round++) {
            for (int number = 0; number < 3000; number++) {
                assertEquals(Set.of("t" + number), left("delete from t" + number, Dialect.H2));
            }
        }
    }

    private Set<String> left(String sql, Dialect dialect) {
        return whitelist.notCovered(analyzer.analyze(sql, dialect));
    }

    @Test
    void aStatementIsCoveredWhenAllThatItReadsAndWritesIs() {
        assertTrue(coversAll("select * from spring_session s left join public.SPRING_SESSION a on s.id = a.id"));
        assertTrue(coversAll("update spring_session set a = 1"));
        assertFalse(coversAll("select * from spring_session s join orders o on s.id = o.id"));
        assertFalse(coversAll("update spring_session set a = (select max(b) from orders)"));
        assertFalse(coversAll("delete from orders where id in (select id from spring_session)"));
        assertFalse(coversAll("select 1"));
        assertFalse(coversAll("what is this"));
    }

    private boolean coversAll(String sql) {
        return whitelist.coversAll(analyzer.analyze(sql, Dialect.POSTGRESQL));
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

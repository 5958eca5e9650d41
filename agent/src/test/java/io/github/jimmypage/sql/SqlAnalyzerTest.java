package io.github.jimmypage.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SqlAnalyzerTest {
    private final List<String> reported = new ArrayList<>();
    private final SqlAnalyzer analyzer = new SqlAnalyzer(Set.of("calc_total", "dbo.fn_Net"), 64, 200, reported::add);

    @Test
    void noTextIsAWriteOfAnyTable() {
        SqlAnalysis analysis = analyzer.analyze(null, Dialect.POSTGRESQL);
        assertEquals(StatementKind.UNKNOWN, analysis.kind());
        assertEquals(Set.of("*"), analysis.writes());
    }

    @Test
    void aRepeatedTextIsAnalysedOnce() {
        String sql = "select 1 from t";
        assertSame(analyzer.analyze(sql, Dialect.H2), analyzer.analyze(new String(sql.toCharArray()), Dialect.H2));
    }

    @Test
    void theSameTextInAnotherDialectIsAnotherAnswer() {
        String sql = "select 1 # ; delete from t";
        assertFalse(analyzer.analyze(sql, Dialect.MYSQL).mayWrite());
        assertTrue(analyzer.analyze(sql, Dialect.POSTGRESQL).mayWrite());
    }

    @Test
    void aLongTextIsAnalysedAndNotKept() {
        String sql = "delete from t where a = '" + "x".repeat(300) + "'";
        SqlAnalysis first = analyzer.analyze(sql, Dialect.H2);
        assertEquals(Set.of("t"), first.writes());
        assertNotSame(first, analyzer.analyze(sql, Dialect.H2));
    }

    @Test
    void theCacheForgetsAndStaysRight() {
        SqlAnalyzer small = new SqlAnalyzer(Set.of(), 8, 1000);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 1000; i++) {
                assertEquals(
                        Set.of("t" + i),
                        small.analyze("delete from t" + i, Dialect.H2).writes());
            }
        }
    }

    @Test
    void anUnknownFunctionIsReportedOnce() {
        analyzer.analyze("select touch(1)", Dialect.POSTGRESQL);
        analyzer.analyze("select touch(2)", Dialect.POSTGRESQL);
        analyzer.analyze("select shop.touch(2)", Dialect.POSTGRESQL);
        assertEquals(List.of("touch", "shop.touch"), reported);
    }

    @Test
    void aFunctionDeclaredPureMakesAReadOfASelect() {
        assertEquals(
                StatementKind.READ,
                analyzer.analyze("select Calc_Total(a) from t", Dialect.ORACLE).kind());
        assertEquals(
                StatementKind.READ,
                analyzer.analyze("select [dbo].[fn_net](a) from t", Dialect.SQLSERVER)
                        .kind());
        assertEquals(
                StatementKind.READ,
                analyzer.analyze("select shop.calc_total(a) from t", Dialect.ORACLE)
                        .kind());
        assertEquals(
                StatementKind.UNKNOWN,
                analyzer.analyze("select fn_net(a) from t", Dialect.ORACLE).kind());
        assertTrue(reported.contains("fn_net"));
    }

    @Test
    void aClockIsNoticed() {
        assertTrue(analyzer.analyze("select now()", Dialect.POSTGRESQL).readsClock());
        assertTrue(analyzer.analyze("select * from t where a > current_date", Dialect.H2)
                .readsClock());
        assertTrue(analyzer.analyze("select sysdate from dual", Dialect.ORACLE).readsClock());
        assertTrue(analyzer.analyze("select getdate()", Dialect.SQLSERVER).readsClock());
        assertTrue(analyzer.analyze("values current timestamp", Dialect.DB2).readsClock());
        assertTrue(
                analyzer.analyze("select 'now'::timestamp", Dialect.POSTGRESQL).readsClock());
        assertTrue(analyzer.analyze("select {fn now()}", Dialect.GENERIC).readsClock());
        assertFalse(analyzer.analyze("select a from t", Dialect.POSTGRESQL).readsClock());
    }

    @Test
    void transactionControlAsTextIsSaid() {
        assertEquals(TransactionControl.COMMIT, control("commit work", Dialect.ORACLE));
        assertEquals(TransactionControl.COMMIT, control("update t set a=1; commit", Dialect.POSTGRESQL));
        assertEquals(TransactionControl.COMMIT, control("update t set a=1 commit tran", Dialect.SQLSERVER));
        assertEquals(TransactionControl.BEGIN, control("start transaction", Dialect.MYSQL));
        assertEquals(TransactionControl.BEGIN, control("begin", Dialect.POSTGRESQL));
        assertEquals(TransactionControl.ROLLBACK, control("rollback", Dialect.H2));
        assertEquals(TransactionControl.ROLLBACK_TO_SAVEPOINT, control("rollback to savepoint a", Dialect.POSTGRESQL));
        assertEquals(TransactionControl.SAVEPOINT, control("savepoint a", Dialect.POSTGRESQL));
        assertEquals(TransactionControl.AUTOCOMMIT_OFF, control("set autocommit=0", Dialect.MYSQL));
        assertEquals(TransactionControl.AUTOCOMMIT_ON, control("set @@session.autocommit = 1", Dialect.MYSQL));
        assertEquals(TransactionControl.AUTOCOMMIT_OFF, control("set implicit_transactions on", Dialect.SQLSERVER));
        assertEquals(TransactionControl.COMMIT_PREPARED, control("xa commit 'x'", Dialect.MYSQL));
        assertEquals(TransactionControl.COMMIT_PREPARED, control("commit prepared 'x'", Dialect.POSTGRESQL));
        assertEquals(TransactionControl.NONE, control("select 1", Dialect.POSTGRESQL));
    }

    @Test
    void ddlIsSaid() {
        assertTrue(analyzer.analyze("create table t (a int)", Dialect.H2).ddl());
        assertTrue(analyzer.analyze("select 1; truncate t", Dialect.POSTGRESQL).ddl());
        assertFalse(analyzer.analyze("delete from t", Dialect.H2).ddl());
    }

    @Test
    void whatDriversAskForThemselvesIsNoWrite() {
        assertFalse(analyzer.analyze("CALL CURRENT_SCHEMA", Dialect.H2).mayWrite());
        assertFalse(analyzer.analyze("CALL CURRENT_SCHEMA", Dialect.GENERIC).mayWrite());
        assertFalse(analyzer.analyze("pragma table_info('t')", Dialect.SQLITE).mayWrite());
        assertFalse(analyzer.analyze("SHOW TRANSACTION ISOLATION LEVEL", Dialect.POSTGRESQL)
                .mayWrite());
        assertFalse(analyzer.analyze("select @@session.transaction_read_only", Dialect.MYSQL)
                .mayWrite());
        assertFalse(analyzer.analyze("SELECT 1 FROM DUAL", Dialect.ORACLE).mayWrite());
    }

    @Test
    void theDialectOfADriverIsKnown() {
        assertEquals(Dialect.POSTGRESQL, Dialect.ofDriverClass("org.postgresql.jdbc.PgStatement"));
        assertEquals(Dialect.MARIADB, Dialect.ofDriverClass("org.mariadb.jdbc.Statement"));
        assertEquals(Dialect.SQLITE, Dialect.ofDriverClass("org.sqlite.jdbc4.JDBC4Statement"));
        assertEquals(Dialect.GENERIC, Dialect.ofDriverClass("com.zaxxer.hikari.pool.HikariProxyStatement"));
        assertEquals(Dialect.SQLSERVER, Dialect.ofUrl("jdbc:sqlserver://localhost"));
        assertEquals(Dialect.ORACLE, Dialect.ofUrl("JDBC:oracle:thin:@x"));
        assertEquals(Dialect.GENERIC, Dialect.ofUrl("jdbc:jtds:sqlserver://x"));
        assertTrue(Dialect.named("klingon").isEmpty());
        assertEquals(Dialect.DB2, Dialect.named(" DB2 ").orElseThrow());
    }

    private TransactionControl control(String sql, Dialect dialect) {
        return analyzer.analyze(sql, dialect).control();
    }
}

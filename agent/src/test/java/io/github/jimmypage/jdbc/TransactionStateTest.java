package io.github.jimmypage.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.sql.Dialect;
import io.github.jimmypage.sql.SqlAnalyzer;
import io.github.jimmypage.sql.TableWhitelist;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TransactionStateTest {
    private final SqlAnalyzer analyzer = new SqlAnalyzer(Set.of(), 100, 1000);
    private final TableWhitelist whitelist = new TableWhitelist(List.of("log"));
    private final TransactionState transaction = new TransactionState(Dialect.H2);
    private final PendingBumps pending = new PendingBumps();

    private boolean executed(String sql) {
        transaction.statementStarts(7);
        return transaction.executed(analyzer.analyze(sql, Dialect.H2), true, whitelist, pending);
    }

    private void autoCommit(boolean on) {
        transaction.autoCommitSet(on, true, pending);
    }

    /** What would be bumped now, as "CAUSE tables". */
    private List<String> bumps() {
        List<String> bumps = new ArrayList<>();
        Generation generation = new Generation(() -> 0);
        generation.addListener((number, cause, tables) -> bumps.add(cause + " " + tables));
        pending.apply(generation);
        return bumps;
    }

    @Test
    void aWriteInAutocommitBumpsWhenItsStatementIsOver() {
        assertTrue(executed("insert into t values (1)"));
        assertEquals(List.of("COMMIT [t]"), bumps());
    }

    @Test
    void aWriteInATransactionWaitsForTheCommitAndBumpsOnce() {
        autoCommit(false);
        executed("insert into t values (1)");
        assertEquals(List.of(), bumps());
        transaction.committed(pending);
        assertEquals(List.of("COMMIT [t]"), bumps());
        transaction.committed(pending);
        assertEquals(List.of(), bumps());
    }

    @Test
    void aRollbackOfAWriteBumpsAndOneOfReadsDoesNot() {
        autoCommit(false);
        executed("select * from t");
        transaction.rolledBack(pending);
        assertEquals(List.of(), bumps());
        executed("update t set a = 1");
        transaction.rolledBack(pending);
        assertEquals(List.of("ROLLBACK [t]"), bumps());
    }

    @Test
    void goingBackToASavepointKeepsTheRestOpen() {
        autoCommit(false);
        executed("update t set a = 1");
        transaction.rolledBackToSavepoint(pending);
        assertEquals(List.of("ROLLBACK [t]"), bumps());
        transaction.committed(pending);
        assertEquals(List.of("COMMIT [t]"), bumps());
    }

    @Test
    void switchingAutocommitOnCommits() {
        autoCommit(false);
        executed("delete from t");
        autoCommit(true);
        assertEquals(List.of("COMMIT [t]"), bumps());
    }

    @Test
    void closingWithOpenWritesBumps() {
        autoCommit(false);
        executed("delete from t");
        transaction.closed(pending);
        assertEquals(List.of("UNKNOWN [t]"), bumps());
    }

    @Test
    void aWhitelistedWriteBumpsNothingAndHidesNoOther() {
        assertFalse(executed("insert into log values (1)"));
        assertEquals(List.of(), bumps());
        executed("insert into log select * from t; delete from t");
        assertEquals(List.of("COMMIT [t]"), bumps());
    }

    @Test
    void schemaChangesBumpAtOnceAndAtTheCommit() {
        autoCommit(false);
        executed("drop table t");
        assertEquals(List.of("DDL [t]"), bumps());
        transaction.committed(pending);
        assertEquals(List.of("COMMIT [t]"), bumps());
    }

    @Test
    void whatIsNotUnderstoodIsAWriteOfAnythingAtOnceAndAtTheCommit() {
        autoCommit(false);
        executed("call do_something()");
        assertTrue(bumps().contains("UNKNOWN [*]"));
        transaction.committed(pending);
        assertEquals(List.of("COMMIT [*]"), bumps());
    }

    @Test
    void aTransactionBegunAsTextWaitsForItsCommitAsText() {
        executed("begin");
        executed("insert into t values (1)");
        assertEquals(List.of(), bumps());
        executed("commit");
        assertEquals(List.of("COMMIT [t]"), bumps());
        executed("insert into t values (1)");
        assertEquals(List.of("COMMIT [t]"), bumps());
    }

    @Test
    void aCommitThatADriverAcceptsUnderPresumedAutocommitBumpsAgain() {
        executed("insert into t values (1)");
        bumps();
        transaction.committed(pending);
        assertEquals(List.of("COMMIT [t]"), bumps());
    }

    @Test
    void readsInATransactionAreGoodForItsBeginningOnly() {
        autoCommit(false);
        transaction.statementStarts(7);
        assertEquals(7, transaction.readGeneration());
        transaction.statementStarts(9);
        assertEquals(7, transaction.readGeneration());
        transaction.committed(pending);
        transaction.statementStarts(9);
        assertEquals(9, transaction.readGeneration());
    }

    @Test
    void readsInAutocommitAreGoodForNow() {
        transaction.statementStarts(7);
        assertEquals(Long.MAX_VALUE, transaction.readGeneration());
    }

    @Test
    void causesAreThoseOfTheVocabulary() {
        assertEquals("commit", BumpCause.COMMIT.label());
    }
}

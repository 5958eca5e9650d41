package io.github.jimmypage.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.sql.Dialect;
import io.github.jimmypage.sql.SqlAnalysis;
import io.github.jimmypage.sql.SqlAnalyzer;
import io.github.jimmypage.sql.TableWhitelist;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TransactionStateTest {
    private final SqlAnalyzer analyzer = new SqlAnalyzer(Set.of(), 100, 1000);
    private final TableWhitelist whitelist = new TableWhitelist(List.of("log"));
    private final Strays strays = new Strays();
    private final TransactionState transaction = new TransactionState(Dialect.H2, strays);
    private final PendingBumps pending = new PendingBumps();

    private boolean executed(String sql) {
        transaction.statementStarts(7);
        return transaction.executed(analyzer.analyze(sql, Dialect.H2), true, false, whitelist, pending)
                != TransactionState.Effect.NONE;
    }

    private void autoCommit(boolean on) {
        transaction.autoCommitSet(on, true, pending);
    }

    /** What would be bumped now, as "CAUSE tables". */
    private List<String> bumps() {
        List<String> bumps = new ArrayList<>();
        Generation generation = new Generation(() -> 0);
        generation.addListener((number, cause, tables, origin) -> bumps.add(cause + " " + tables));
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
        transaction.committed(true, pending);
        assertEquals(List.of("COMMIT [t]"), bumps());
        transaction.committed(true, pending);
        assertEquals(List.of(), bumps());
    }

    @Test
    void aRollbackOfAWriteBumpsAndOneOfReadsDoesNot() {
        autoCommit(false);
        executed("select * from t");
        transaction.rolledBack(true, pending);
        assertEquals(List.of(), bumps());
        executed("update t set a = 1");
        transaction.rolledBack(true, pending);
        assertEquals(List.of("ROLLBACK [t]"), bumps());
    }

    @Test
    void goingBackToASavepointKeepsTheRestOpen() {
        autoCommit(false);
        executed("update t set a = 1");
        transaction.rolledBackToSavepoint(pending);
        assertEquals(List.of("ROLLBACK [t]"), bumps());
        transaction.committed(true, pending);
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
        transaction.committed(true, pending);
        assertEquals(List.of("COMMIT [t]"), bumps());
    }

    @Test
    void whatIsNotUnderstoodIsAWriteOfAnythingAtOnceAndAtTheCommit() {
        autoCommit(false);
        executed("call do_something()");
        assertTrue(bumps().contains("UNKNOWN [*]"));
        transaction.committed(true, pending);
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
    void aConnectionThatWritesEverNewTablesUnderPresumedAutocommitRemembersAnyTable() {
        for (int table = 0; table < 1000; table++) {
            executed("insert into t" + table + " values (1)");
            bumps();
        }
        transaction.committed(true, pending);
        List<String> bumps = bumps();
        assertTrue(bumps.get(0).contains("*"), bumps.toString());
        assertTrue(bumps.get(0).length() < 2500, bumps.toString());
    }

    @Test
    void aCommitThatADriverAcceptsUnderPresumedAutocommitBumpsAgain() {
        executed("insert into t values (1)");
        bumps();
        transaction.committed(true, pending);
        assertEquals(List.of("COMMIT [t]"), bumps());
    }

    @Test
    void readsInATransactionAreGoodForItsBeginningOnly() {
        autoCommit(false);
        transaction.statementStarts(7);
        assertEquals(7, transaction.readGeneration());
        transaction.statementStarts(9);
        assertEquals(7, transaction.readGeneration());
        transaction.committed(true, pending);
        transaction.statementStarts(9);
        assertEquals(9, transaction.readGeneration());
    }

    @Test
    void readsInAutocommitAreGoodForNow() {
        transaction.statementStarts(7);
        assertEquals(Long.MAX_VALUE, transaction.readGeneration());
    }

    @Test
    void aCommitThatFailsHasAnUnknownOutcomeSoItBumpsAndLeavesTheWriteOpen() {
        autoCommit(false);
        executed("insert into t values (1)");
        transaction.committed(false, pending);
        assertEquals(List.of("COMMIT [t]"), bumps());
        transaction.rolledBack(true, pending);
        assertEquals(List.of("ROLLBACK [t]"), bumps());
    }

    @Test
    void resultsLeftOpenInAutocommitBumpAgainWhenTheyAreClosed() {
        SqlAnalysis write = analyzer.analyze("insert into t values (1)", Dialect.H2);
        assertEquals(TransactionState.Effect.LEFT_OPEN, transaction.executed(write, true, true, whitelist, pending));
        assertEquals(List.of("UNKNOWN [t]"), bumps());
        WriteSet writes = new WriteSet();
        writes.add(write, whitelist, pending);
        transaction.completed(writes, pending);
        assertEquals(List.of("COMMIT [t]"), bumps());
    }

    @Test
    void resultsLeftOpenAreNotForgottenWhenTheConnectionIsClosed() {
        SqlAnalysis write = analyzer.analyze("insert into t values (1)", Dialect.H2);
        transaction.executed(write, true, true, whitelist, pending);
        bumps();
        transaction.closed(pending);
        assertEquals(List.of("UNKNOWN [t]"), bumps());
    }

    @Test
    void aWriteThatNobodyCanPlaceCountsForEachTransactionThatWasOpenThenAndForNoLaterOne() {
        autoCommit(false);
        executed("select * from t");
        WriteSet writes = new WriteSet();
        writes.addAnyTable();
        strays.happened(this, writes, pending, null);
        assertEquals(List.of("UNKNOWN [*]"), bumps());
        transaction.committed(true, pending);
        assertEquals(List.of("COMMIT [*]"), bumps());
        executed("select * from t");
        transaction.committed(true, pending);
        assertEquals(List.of(), bumps());
    }

    @Test
    void aWriteInABranchWaitsForTheBranchAndNotForTheConnection() {
        Branch branch = new Branch();
        transaction.joinBranch(branch);
        executed("insert into t values (1)");
        transaction.leaveBranch();
        transaction.committed(true, pending);
        assertEquals(List.of(), bumps());
        assertEquals(Set.of("t"), branch.writes().tables());
    }

    @Test
    void causesAreThoseOfTheVocabulary() {
        assertEquals("commit", BumpCause.COMMIT.label());
    }
}

package io.github.jimmypage.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.bridge.Bridge;
import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.Generation;
import io.github.jimmypage.cache.Recording;
import io.github.jimmypage.cache.WorkElsewhere;
import io.github.jimmypage.sql.SqlAnalyzer;
import io.github.jimmypage.sql.TableWhitelist;
import java.lang.reflect.Proxy;
import java.sql.Blob;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.junit.jupiter.api.Test;

class WriteSideTest {
    private static final String CALL = "{call put_words(?)}";
    private static final String QUESTION = "select name from parameters where routine = ?";

    private final Generation generation = new Generation(() -> 0);
    private final WriteSide writeSide = new WriteSide(
            generation,
            new WorkElsewhere(generation),
            new SqlAnalyzer(Set.of(), 100, 1000),
            null,
            new TableWhitelist(List.of()));

    /** An object of the type that nobody may call. */
    private static <T> T untouchable(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                WriteSideTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw new AssertionError("the agent called " + method);
                }));
    }

    @Test
    void aRowChangedWithoutAStatementThroughResultsThatNobodyKnowsBumpsAtOnce() {
        ResultSet rows = untouchable(ResultSet.class);
        long before = generation.current();
        writeSide.callEntered(Bridge.CHANGE_ROW, rows, null);
        writeSide.callLeft(Bridge.CHANGE_ROW, rows, null, null, null);
        assertTrue(generation.current() > before);
    }

    @Test
    void whatTheAgentDoesItselfIsNoDoingOfTheApplications() throws InterruptedException {
        Connection connection = untouchable(Connection.class);
        Statement statement = untouchable(Statement.class);
        Driver driver = untouchable(Driver.class);
        Runnable writing = () -> {
            writeSide.prepareEntered(connection, null);
            writeSide.prepareLeft(Bridge.PREPARE, connection, statement, null);
            writeSide.statementEntered(Bridge.EXECUTE, statement, "delete from t");
            writeSide.statementLeft(Bridge.EXECUTE, statement, null, null);
            writeSide.connectionEntered(Bridge.CONNECT, driver);
            writeSide.connectionLeft(Bridge.CONNECT, driver, null);
        };
        Thread own = new Thread(writing);
        AtomicInteger told = new AtomicInteger();
        writeSide.watchDrivers(
                new DriverWatch() {
                    @Override
                    public void connecting(Driver driver) {
                        told.incrementAndGet();
                    }

                    @Override
                    public void applicationStops(ClassLoader loader) {
                        throw new AssertionError("none does");
                    }
                },
                own);
        long before = generation.current();
        own.start();
        own.join();
        assertEquals(before, generation.current());
        assertEquals(0, told.get());
        writing.run();
        assertEquals(1, told.get());
        assertTrue(generation.current() > before);
    }

    @Test
    void aBatchThatTheDriverClearsBeforeItReturnsIsNotForgotten() {
        Connection connection = untouchable(Connection.class);
        Statement statement = untouchable(Statement.class);
        writeSide.prepareEntered(connection, null);
        writeSide.prepareLeft(Bridge.PREPARE, connection, statement, null);
        writeSide.statementEntered(Bridge.ADD_BATCH, statement, "delete from t");
        writeSide.statementLeft(Bridge.ADD_BATCH, statement, null, null);
        long before = generation.current();
        writeSide.statementEntered(Bridge.EXECUTE_BATCH, statement, null);
        writeSide.statementEntered(Bridge.CLEAR_BATCH, statement, null);
        writeSide.statementLeft(Bridge.CLEAR_BATCH, statement, null, null);
        writeSide.statementLeft(Bridge.EXECUTE_BATCH, statement, null, null);
        assertTrue(generation.current() > before);
    }

    @Test
    void aNewConnectionThatCommitsInsideOfSetAutoCommitIsInATransactionAfterwards() {
        Connection connection = untouchable(Connection.class);
        Statement statement = untouchable(Statement.class);
        writeSide.autoCommitEntered(connection);
        writeSide.connectionEntered(Bridge.COMMIT, connection);
        writeSide.connectionLeft(Bridge.COMMIT, connection, null);
        writeSide.autoCommitLeft(connection, false, null);
        writeSide.prepareEntered(connection, null);
        writeSide.prepareLeft(Bridge.PREPARE, connection, statement, null);
        long before = generation.current();
        writeSide.statementEntered(Bridge.EXECUTE, statement, "delete from t");
        writeSide.statementLeft(Bridge.EXECUTE, statement, null, null);
        assertTrue(generation.current() == before, "before the commit");
    }

    /** Two requests go on with one connection, as a conversation does, and one of them ends its transaction meanwhile. */
    @Test
    void whatIsReadInATransactionThatEndsBeforeTheStatementReturnsIsAsOldAsThat() throws InterruptedException {
        Connection connection = untouchable(Connection.class);
        Statement statement = untouchable(Statement.class);
        writeSide.autoCommitEntered(connection);
        writeSide.autoCommitLeft(connection, false, null);
        writeSide.prepareEntered(connection, null);
        writeSide.prepareLeft(Bridge.PREPARE, connection, statement, null);
        writeSide.statementEntered(Bridge.EXECUTE, statement, "select a from t");
        writeSide.statementLeft(Bridge.EXECUTE, statement, null, null);
        long snapshot = generation.current();
        generation.bump(BumpCause.COMMIT, Set.of("t"));
        Recording page = new Recording(generation.current(), 0, Long.MAX_VALUE);
        page.attach(this);
        try {
            writeSide.statementEntered(Bridge.EXECUTE, statement, "select a from t");
            Thread other = new Thread(() -> {
                writeSide.connectionEntered(Bridge.ROLLBACK, connection);
                writeSide.connectionLeft(Bridge.ROLLBACK, connection, null);
            });
            other.start();
            other.join();
            writeSide.statementLeft(Bridge.EXECUTE, statement, null, null);
        } finally {
            Recording.detach();
        }
        assertEquals(snapshot, page.goodFor());
    }

    @Test
    void aRowChangedByAStatementOfTheDriverCountsAsThatStatement() {
        ResultSet rows = untouchable(ResultSet.class);
        Statement helper = untouchable(Statement.class);
        long before = generation.current();
        writeSide.callEntered(Bridge.CHANGE_ROW, rows, null);
        writeSide.statementEntered(Bridge.EXECUTE, helper, "update t set a = 1");
        writeSide.statementLeft(Bridge.EXECUTE, helper, null, null);
        writeSide.callLeft(Bridge.CHANGE_ROW, rows, null, null, null);
        assertTrue(generation.current() > before);
    }

    @Test
    void aStatementNobodySawBeingMadeBumpsAtOnce() {
        Statement stray = untouchable(Statement.class);
        long before = generation.current();
        writeSide.statementEntered(Bridge.EXECUTE, stray, "delete from t");
        writeSide.statementLeft(Bridge.EXECUTE, stray, null, null);
        assertTrue(generation.current() > before);
    }

    @Test
    void whatADriverAsksWhileItPreparesIsNotTakenForThePreparedStatement() {
        Connection connection = untouchable(Connection.class);
        Statement question = untouchable(Statement.class);
        CallableStatement call = untouchable(CallableStatement.class);
        writeSide.prepareEntered(connection, CALL);
        asks(connection, question);
        writeSide.prepareLeft(Bridge.PREPARE, connection, call, null);
        assertOnlyTheCallWrites(question, call);
    }

    @Test
    void whatADriverAsksByAWrapperOfTheSameConnectionIsNotTakenForItEither() {
        Connection connection = untouchable(Connection.class);
        Connection wrapper = untouchable(Connection.class);
        Statement question = untouchable(Statement.class);
        CallableStatement call = untouchable(CallableStatement.class);
        writeSide.prepareEntered(wrapper, CALL);
        writeSide.prepareEntered(connection, CALL);
        writeSide.prepareEntered(wrapper, QUESTION);
        asks(connection, question);
        writeSide.prepareLeft(Bridge.PREPARE, wrapper, question, null);
        writeSide.prepareLeft(Bridge.PREPARE, connection, call, null);
        writeSide.prepareLeft(Bridge.PREPARE, wrapper, call, null);
        assertOnlyTheCallWrites(question, call);
    }

    private void asks(Connection connection, Statement question) {
        writeSide.prepareEntered(connection, QUESTION);
        writeSide.prepareLeft(Bridge.PREPARE, connection, question, null);
        executed(question);
    }

    private void executed(Statement statement) {
        writeSide.statementEntered(Bridge.EXECUTE, statement, null);
        writeSide.statementLeft(Bridge.EXECUTE, statement, null, null);
    }

    private void assertOnlyTheCallWrites(Statement question, Statement call) {
        long before = generation.current();
        executed(question);
        assertEquals(before, generation.current());
        executed(call);
        assertTrue(generation.current() > before);
    }

    @Test
    void aBatchThatADriverSendsByAStatementOfItsOwnIsStillThatBatch() {
        Connection connection = untouchable(Connection.class);
        PreparedStatement batch = untouchable(PreparedStatement.class);
        PreparedStatement rewritten = untouchable(PreparedStatement.class);
        writeSide.prepareEntered(connection, "insert into t values (?)");
        writeSide.prepareLeft(Bridge.PREPARE, connection, batch, null);
        writeSide.autoCommitEntered(connection);
        writeSide.autoCommitLeft(connection, false, null);
        long before = generation.current();
        writeSide.statementEntered(Bridge.EXECUTE_BATCH, batch, null);
        writeSide.statementEntered(Bridge.EXECUTE, rewritten, null);
        writeSide.statementLeft(Bridge.EXECUTE, rewritten, null, null);
        writeSide.statementLeft(Bridge.EXECUTE_BATCH, batch, null, null);
        assertEquals(before, generation.current());
        writeSide.connectionEntered(Bridge.COMMIT, connection);
        writeSide.connectionLeft(Bridge.COMMIT, connection, null);
        assertEquals(before + 1, generation.current());
    }

    @Test
    void whatAManagersOwnResourceCommitsOrRollsBackCountsAsTheConnectionsTransactionAlone() {
        for (int end : new int[] {Bridge.COMMIT_BRANCH, Bridge.ROLLBACK_BRANCH}) {
            Connection connection = untouchable(Connection.class);
            XAResource resource = untouchable(XAResource.class);
            Xid id = new Name();
            Statement statement = untouchable(Statement.class);
            writeSide.prepareEntered(connection, null);
            writeSide.prepareLeft(Bridge.PREPARE, connection, statement, null);
            writeSide.callEntered(Bridge.START_BRANCH, resource, id);
            writeSide.callLeft(Bridge.START_BRANCH, resource, id, null, null);
            writeSide.statementEntered(Bridge.EXECUTE_WITH_RESULTS, statement, "select 1");
            writeSide.statementLeft(Bridge.EXECUTE_WITH_RESULTS, statement, null, null);
            long before = generation.current();
            writeSide.callEntered(end, resource, id);
            int operation = end == Bridge.COMMIT_BRANCH ? Bridge.COMMIT : Bridge.ROLLBACK;
            writeSide.connectionEntered(operation, connection);
            writeSide.connectionLeft(operation, connection, null);
            writeSide.callLeft(end, resource, id, null, null);
            assertEquals(before, generation.current());
        }
    }

    private record Name() implements Xid {
        @Override
        public int getFormatId() {
            return 1;
        }

        @Override
        public byte[] getGlobalTransactionId() {
            return new byte[] {1};
        }

        @Override
        public byte[] getBranchQualifier() {
            return new byte[] {2};
        }
    }

    @Test
    void readsBumpNothing() {
        Statement stray = untouchable(Statement.class);
        long before = generation.current();
        writeSide.statementEntered(Bridge.EXECUTE, stray, "select * from t");
        writeSide.statementLeft(Bridge.EXECUTE, stray, null, null);
        assertTrue(generation.current() == before);
    }

    private Connection inTransaction() {
        Connection connection = untouchable(Connection.class);
        writeSide.autoCommitEntered(connection);
        writeSide.autoCommitLeft(connection, false, null);
        return connection;
    }

    private void call(int operation, Object target, Object argument, Object result) {
        writeSide.callEntered(operation, target, argument);
        writeSide.callLeft(operation, target, argument, result, null);
    }

    private long bumpsOf(Runnable action) {
        long before = generation.current();
        action.run();
        return generation.current() - before;
    }

    private void commit(Connection connection) {
        writeSide.connectionEntered(Bridge.COMMIT, connection);
        writeSide.connectionLeft(Bridge.COMMIT, connection, null);
    }

    @Test
    void aTransactionThatIsTakenOverFromAnotherConnectionBumpsWhenThisOneCommits() {
        Connection taking = inTransaction();
        call(Bridge.BULK_COPY, taking, new byte[] {1}, null);
        assertTrue(bumpsOf(() -> commit(taking)) > 0);
        assertTrue(bumpsOf(() -> commit(taking)) == 0, "it is over");
    }

    @Test
    void aMessagePutIntoAQueueShowsAtTheCommit() {
        Connection connection = inTransaction();
        assertTrue(bumpsOf(() -> call(Bridge.PUT_MESSAGE, connection, "ORDERS", null)) == 0);
        assertTrue(bumpsOf(() -> commit(connection)) == 1);
    }

    @Test
    void lookingIntoAnEmptyQueueIsNoWriteAndTakingAMessageIsOne() {
        Connection connection = inTransaction();
        call(Bridge.TAKE_MESSAGE, connection, "ORDERS", null);
        assertTrue(bumpsOf(() -> commit(connection)) == 0);
        call(Bridge.TAKE_MESSAGE, connection, "ORDERS", new Object());
        assertTrue(bumpsOf(() -> commit(connection)) == 1);
    }

    @Test
    void aQueueMayBeOnTheWhitelistAsATable() {
        writeSide.whitelist(new TableWhitelist(List.of("orders")));
        Connection connection = inTransaction();
        call(Bridge.PUT_MESSAGE, connection, "SHOP.ORDERS", null);
        assertTrue(bumpsOf(() -> commit(connection)) == 0);
    }

    @Test
    void aPoolsConnectionIsNotTakenForOneMoreTransaction() {
        Connection pooled = untouchable(Connection.class);
        Connection driver = inTransaction();
        writeSide.callEntered(Bridge.PUT_MESSAGE, pooled, "ORDERS");
        call(Bridge.PUT_MESSAGE, driver, "ORDERS", null);
        writeSide.callLeft(Bridge.PUT_MESSAGE, pooled, "ORDERS", null, null);
        long bumps = bumpsOf(() -> {
            writeSide.connectionEntered(Bridge.COMMIT, pooled);
            commit(driver);
            writeSide.connectionLeft(Bridge.COMMIT, pooled, null);
        });
        assertTrue(bumps == 1, bumps + " bumps");
    }

    @Test
    void whatWritesLaterIsAConnectionAStatementOrALargeObject() {
        assertTrue(WriteSide.mayWriteLater(untouchable(Connection.class)));
        assertTrue(WriteSide.mayWriteLater(untouchable(Blob.class)));
        assertFalse(WriteSide.mayWriteLater(untouchable(ResultSet.class)));
        assertFalse(WriteSide.mayWriteLater(this));
    }
}

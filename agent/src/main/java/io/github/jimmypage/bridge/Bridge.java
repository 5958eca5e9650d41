package io.github.jimmypage.bridge;

import org.jspecify.annotations.Nullable;

/**
 * What instrumented code calls. Its static methods hand each call to the handler that the agent installed.
 *
 * <p>At run time this class does not live where it is compiled: it is renamed into {@code java.lang} and defined there, because
 * that package is visible through every class loader, also through those that filter (OSGi, JBoss Modules, Payara). The advices
 * and the handler's class are renamed to match when they are read ({@code instrument}). For the same reason only JDK types stand
 * in its signatures, and neither lambdas nor string concatenation in its code.
 *
 * <p>No method throws. A hook that fails on the way in or out is reported to {@link #failed}, and the application goes on as if
 * there were no agent. Before a handler is installed every method does nothing. Thread-safe.
 */
public abstract class Bridge {
    /** Executing SQL through a statement. */
    public static final int EXECUTE = 0;

    /** Executing what was collected with {@code addBatch}. */
    public static final int EXECUTE_BATCH = 1;

    /** Collecting SQL for a later {@link #EXECUTE_BATCH}. */
    public static final int ADD_BATCH = 2;

    /** Forgetting what was collected. */
    public static final int CLEAR_BATCH = 3;

    /** {@code Connection.commit}. */
    public static final int COMMIT = 4;

    /** {@code Connection.rollback()}. */
    public static final int ROLLBACK = 5;

    /** {@code Connection.rollback(Savepoint)}. */
    public static final int ROLLBACK_TO_SAVEPOINT = 6;

    /** {@code Connection.close} and {@code abort}. */
    public static final int CLOSE = 7;

    /** {@code Connection.setTransactionIsolation}: commits on some drivers. */
    public static final int SET_ISOLATION = 8;

    /** Getting a connection from a driver or a data source. */
    public static final int CONNECT = 9;

    /** A row of a result set is inserted, updated or deleted: some drivers do it by a statement, some without. */
    public static final int CHANGE_ROW = 10;

    /** Executing SQL through a statement, and it gave a result set or may give several results. */
    public static final int EXECUTE_WITH_RESULTS = 11;

    /** Asking a statement for a result set that it holds. */
    public static final int GET_RESULTS = 12;

    /** Going on to a statement's next result. */
    public static final int MORE_RESULTS = 13;

    /** Making a {@code Blob} or {@code Clob} that is nobody's yet. */
    public static final int CREATE_LOB = 14;

    /** Writing into a {@code Blob} or {@code Clob}. */
    public static final int CHANGE_LOB = 15;

    /** An object that writes past statements is made for a connection. */
    public static final int OPEN_DOOR = 16;

    /** A bulk copy, told by its SQL text. */
    public static final int COPY = 17;

    /** A copy that was begun ends, is cancelled, or has no more to give. */
    public static final int END_COPY = 18;

    /** A function of the server is called past SQL, told by its name. */
    public static final int CALL_FUNCTION = 19;

    /** A bulk copy whose table is not told. */
    public static final int BULK_COPY = 20;

    /** Getting the resource that a transaction manager drives a connection by. */
    public static final int GET_BRANCH_RESOURCE = 21;

    /** {@code XAResource.start}. */
    public static final int START_BRANCH = 22;

    /** {@code XAResource.end}. */
    public static final int END_BRANCH = 23;

    /** {@code XAResource.prepare}. */
    public static final int PREPARE_BRANCH = 24;

    /** {@code XAResource.commit}. */
    public static final int COMMIT_BRANCH = 25;

    /** {@code XAResource.rollback}. */
    public static final int ROLLBACK_BRANCH = 26;

    /** {@code XAResource.forget}. */
    public static final int FORGET_BRANCH = 27;

    /** Making a statement. */
    public static final int PREPARE = 28;

    /** Making a statement and saying what kind of result set it is to give: an updatable one, perhaps. */
    public static final int PREPARE_WITH_KIND = 29;

    /** {@code execute} gave no result set; more results may follow if the text holds several statements. */
    public static final int EXECUTE_ANY = 30;

    /** {@code Connection.setAutoCommit}. */
    public static final int SET_AUTO_COMMIT = 31;

    /** A message is put into a queue of the database, told by its name. */
    public static final int PUT_MESSAGE = 32;

    /** A message is taken out of a queue of the database, if there is one. */
    public static final int TAKE_MESSAGE = 33;

    /** Something is begun that writes or commits at a time of its own, after the call has returned. */
    public static final int WRITE_LATER = 34;

    /** {@code HttpSession.getId}. */
    public static final int SESSION_ID = 35;

    /** {@code HttpSession.isNew}. */
    public static final int SESSION_NEW = 36;

    /** {@code HttpSession.getCreationTime}. */
    public static final int SESSION_CREATED = 37;

    /** {@code HttpSession.getLastAccessedTime}. */
    public static final int SESSION_USED = 38;

    private static volatile @Nullable Bridge handler;

    /** For the agent's handler alone. */
    protected Bridge() {}

    /** Installs the handler; null takes the agent out of the way. */
    public static void install(@Nullable Bridge newHandler) {
        handler = newHandler;
    }

    /**
     * A filter is entered.
     *
     * @return request and response to go on with, a third element that is not null when the answer was given and the filter must
     *     not run, and the handler's ticket; or null when nothing is to be done at its exit
     */
    public static Object @Nullable [] enterFilter(Object filter, @Nullable Object request, @Nullable Object response) {
        Bridge current = handler;
        if (current == null) {
            return null;
        }
        try {
            return current.filterEntered(filter, request, response);
        } catch (Throwable failure) {
            current.failedQuietly(false, failure);
            return null;
        }
    }

    /** A filter whose entry gave a ticket is left. */
    public static void exitFilter(Object @Nullable [] ticket, @Nullable Throwable thrown) {
        Bridge current = handler;
        if (current == null || ticket == null) {
            return;
        }
        try {
            current.filterLeft(ticket, thrown);
        } catch (Throwable failure) {
            current.failedQuietly(false, failure);
        }
    }

    /**
     * A servlet is entered.
     *
     * @return request and response to go on with, a third element that is not null when the answer was given and the servlet
     *     must not run, and the handler's ticket; or null when nothing is to be done at its exit
     */
    public static Object @Nullable [] enterServlet(
            Object servlet, @Nullable Object request, @Nullable Object response) {
        Bridge current = handler;
        if (current == null) {
            return null;
        }
        try {
            return current.servletEntered(servlet, request, response);
        } catch (Throwable failure) {
            current.failedQuietly(false, failure);
            return null;
        }
    }

    /** A servlet whose entry gave a ticket is left. */
    public static void exitServlet(Object @Nullable [] ticket, @Nullable Throwable thrown) {
        Bridge current = handler;
        if (current == null || ticket == null) {
            return;
        }
        try {
            current.servletLeft(ticket, thrown);
        } catch (Throwable failure) {
            current.failedQuietly(false, failure);
        }
    }

    /** A servlet is about to be taken out of service. */
    public static void destroyServlet(Object servlet) {
        Bridge current = handler;
        if (current == null) {
            return;
        }
        try {
            current.servletDestroyed(servlet);
        } catch (Throwable failure) {
            current.failedQuietly(false, failure);
        }
    }

    /**
     * An attribute of a web application's context or of a session is about to be set or removed.
     *
     * @return something that {@link #leaveAttribute} needs; null when the exit need not be seen
     */
    public static Object @Nullable [] enterAttribute(Object holder, @Nullable Object name) {
        Bridge current = handler;
        if (current == null) {
            return null;
        }
        try {
            return current.attributeEntered(holder, name);
        } catch (Throwable failure) {
            current.failedQuietly(true, failure);
            return null;
        }
    }

    /** It was set or removed, or the attempt threw. */
    public static void leaveAttribute(Object[] ticket) {
        Bridge current = handler;
        if (current == null) {
            return;
        }
        try {
            current.attributeLeft(ticket);
        } catch (Throwable failure) {
            current.failedQuietly(true, failure);
        }
    }

    /** An attribute of a session was read. */
    public static void readAttribute(@Nullable Object name, @Nullable Object value) {
        Bridge current = handler;
        if (current == null) {
            return;
        }
        try {
            current.attributeRead(name, value);
        } catch (Throwable failure) {
            current.failedQuietly(true, failure);
        }
    }

    /** Something else of a session was read, told by the number of the operation. */
    public static void readSession(int operation) {
        Bridge current = handler;
        if (current == null) {
            return;
        }
        try {
            current.sessionRead(operation);
        } catch (Throwable failure) {
            current.failedQuietly(true, failure);
        }
    }

    /** A session was ended. */
    public static void endSession() {
        Bridge current = handler;
        if (current == null) {
            return;
        }
        try {
            current.sessionEnded();
        } catch (Throwable failure) {
            current.failedQuietly(true, failure);
        }
    }

    /** A statement is about to execute, or to collect or forget a batch; {@code sql} is null where the call carries none. */
    public static void enterStatement(int operation, Object statement, @Nullable String sql) {
        Bridge current = handler;
        if (current == null) {
            return;
        }
        try {
            current.statementEntered(operation, statement, sql);
        } catch (Throwable failure) {
            current.failedQuietly(true, failure);
        }
    }

    /** The counterpart of {@link #enterStatement}; {@code results} is the result set that was given, if one was. */
    public static void exitStatement(
            int operation, Object statement, @Nullable Object results, @Nullable Throwable thrown) {
        Bridge current = handler;
        if (current == null) {
            return;
        }
        try {
            current.statementLeft(operation, statement, results, thrown);
        } catch (Throwable failure) {
            current.failedQuietly(true, failure);
        }
    }

    /** A connection is about to make a statement; {@code sql} is null for {@code createStatement}. */
    public static void enterPrepare(Object connection, @Nullable String sql) {
        Bridge current = handler;
        if (current == null) {
            return;
        }
        try {
            current.prepareEntered(connection, sql);
        } catch (Throwable failure) {
            current.failedQuietly(true, failure);
        }
    }

    /** The counterpart of {@link #enterPrepare}. */
    public static void exitPrepare(
            int operation, Object connection, @Nullable Object statement, @Nullable Throwable thrown) {
        Bridge current = handler;
        if (current == null) {
            return;
        }
        try {
            current.prepareLeft(operation, connection, statement, thrown);
        } catch (Throwable failure) {
            current.failedQuietly(true, failure);
        }
    }

    /** A connection is about to do one of the operations above from {@link #COMMIT} on, or to be got. */
    public static void enterConnection(int operation, Object connection) {
        Bridge current = handler;
        if (current == null) {
            return;
        }
        try {
            current.connectionEntered(operation, connection);
        } catch (Throwable failure) {
            current.failedQuietly(true, failure);
        }
    }

    /** The counterpart of {@link #enterConnection}. */
    public static void exitConnection(int operation, Object connection, @Nullable Throwable thrown) {
        Bridge current = handler;
        if (current == null) {
            return;
        }
        try {
            current.connectionLeft(operation, connection, thrown);
        } catch (Throwable failure) {
            current.failedQuietly(true, failure);
        }
    }

    /** {@code setAutoCommit} is about to run. */
    public static void enterAutoCommit(Object connection, boolean autoCommit) {
        Bridge current = handler;
        if (current == null) {
            return;
        }
        try {
            current.autoCommitEntered(connection, autoCommit);
        } catch (Throwable failure) {
            current.failedQuietly(true, failure);
        }
    }

    /** The counterpart of {@link #enterAutoCommit}. */
    public static void exitAutoCommit(Object connection, boolean autoCommit, @Nullable Throwable thrown) {
        Bridge current = handler;
        if (current == null) {
            return;
        }
        try {
            current.autoCommitLeft(connection, autoCommit, thrown);
        } catch (Throwable failure) {
            current.failedQuietly(true, failure);
        }
    }

    /** One of the rarer operations above is about to run; {@code argument} is its first one, if it has any. */
    public static void enterCall(int operation, Object target, @Nullable Object argument) {
        Bridge current = handler;
        if (current == null) {
            return;
        }
        try {
            current.callEntered(operation, target, argument);
        } catch (Throwable failure) {
            current.failedQuietly(true, failure);
        }
    }

    /** The counterpart of {@link #enterCall}. */
    public static void exitCall(
            int operation,
            Object target,
            @Nullable Object argument,
            @Nullable Object result,
            @Nullable Throwable thrown) {
        Bridge current = handler;
        if (current == null) {
            return;
        }
        try {
            current.callLeft(operation, target, argument, result, thrown);
        } catch (Throwable failure) {
            current.failedQuietly(true, failure);
        }
    }

    /** A result set has no more rows. */
    public static void exhausted(Object results) {
        Bridge current = handler;
        if (current == null) {
            return;
        }
        try {
            current.resultsExhausted(results);
        } catch (Throwable failure) {
            current.failedQuietly(true, failure);
        }
    }

    private void failedQuietly(boolean writeSide, Throwable failure) {
        try {
            failed(writeSide, failure);
        } catch (Throwable again) {
            // Nothing is left that could be tried, and the application must not notice.
            handler = null;
        }
    }

    protected abstract Object @Nullable [] filterEntered(
            Object filter, @Nullable Object request, @Nullable Object response);

    protected abstract void filterLeft(Object[] ticket, @Nullable Throwable thrown);

    protected abstract Object @Nullable [] servletEntered(
            Object servlet, @Nullable Object request, @Nullable Object response);

    protected abstract void servletLeft(Object[] ticket, @Nullable Throwable thrown);

    protected abstract void servletDestroyed(Object servlet);

    protected abstract Object @Nullable [] attributeEntered(Object holder, @Nullable Object name);

    protected abstract void attributeLeft(Object[] ticket);

    protected abstract void attributeRead(@Nullable Object name, @Nullable Object value);

    protected abstract void sessionRead(int operation);

    protected abstract void sessionEnded();

    protected abstract void statementEntered(int operation, Object statement, @Nullable String sql);

    protected abstract void statementLeft(
            int operation, Object statement, @Nullable Object results, @Nullable Throwable thrown);

    protected abstract void prepareEntered(Object connection, @Nullable String sql);

    protected abstract void prepareLeft(
            int operation, Object connection, @Nullable Object statement, @Nullable Throwable thrown);

    protected abstract void connectionEntered(int operation, Object connection);

    protected abstract void connectionLeft(int operation, Object connection, @Nullable Throwable thrown);

    protected abstract void autoCommitEntered(Object connection, boolean autoCommit);

    protected abstract void autoCommitLeft(Object connection, boolean autoCommit, @Nullable Throwable thrown);

    protected abstract void callEntered(int operation, Object target, @Nullable Object argument);

    protected abstract void callLeft(
            int operation,
            Object target,
            @Nullable Object argument,
            @Nullable Object result,
            @Nullable Throwable thrown);

    protected abstract void resultsExhausted(Object results);

    /**
     * A hook failed.
     *
     * @param writeSide whether a write may have gone unseen
     */
    protected abstract void failed(boolean writeSide, Throwable failure);
}

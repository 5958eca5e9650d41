package io.github.jimmypage.instrument;

import io.github.jimmypage.bridge.Bridge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is hooked: which methods, and by which advice. The prefilter, the matcher and the tests read this table and no
 * other.
 */
enum Hook {
    SERVLET(Api.SERVLET, "ServletAdvice", 0, Parameters.REQUEST_RESPONSE, "service"),
    FILTER(Api.SERVLET, "FilterAdvice", 0, Parameters.REQUEST_RESPONSE_CHAIN, "doFilter"),
    /**
     * A filter may be a lambda, whose class no agent gets to see; what calls it never is. A chain opens the scope before the first
     * filter, whatever that is.
     */
    CHAIN(Api.SERVLET, "FilterAdvice", 0, Parameters.REQUEST_RESPONSE, "doFilter"),
    DESTROY(Api.SERVLET_TYPE, "DestroyAdvice", 0, Parameters.NONE, "destroy"),
    CHANGE_ATTRIBUTE(Api.HOLDER_TYPE, "AttributeAdvice", 0, Parameters.NAME_VALUE, "setAttribute", "putValue"),
    REMOVE_ATTRIBUTE(Api.HOLDER_TYPE, "AttributeAdvice", 0, Parameters.NAME, "removeAttribute", "removeValue"),
    READ_ATTRIBUTE(
            Api.SESSION_TYPE, "ReadAttributeAdvice", 0, Parameters.NAME_GIVES_OBJECT, "getAttribute", "getValue"),
    /** Shiro's own sessions, which it keeps past the container's when it is told to. */
    READ_KEYED_ATTRIBUTE(Api.SHIRO_TYPE, "ReadAttributeAdvice", 0, Parameters.KEY_GIVES_OBJECT, "getAttribute"),
    CHANGE_KEYED_ATTRIBUTE(Api.SHIRO_TYPE, "AttributeAdvice", 0, Parameters.KEY_VALUE, "setAttribute"),
    REMOVE_KEYED_ATTRIBUTE(Api.SHIRO_TYPE, "AttributeAdvice", 0, Parameters.KEY_GIVES_OBJECT, "removeAttribute"),
    END_SESSION(Api.SESSION_TYPE, "EndSessionAdvice", 0, Parameters.NOTHING, "invalidate"),
    SESSION_ID(Api.SESSION_TYPE, "ReadSessionAdvice", Bridge.SESSION_ID, Parameters.TEXT, "getId"),
    SESSION_NEW(Api.SESSION_TYPE, "ReadSessionAdvice", Bridge.SESSION_NEW, Parameters.NONE_TRUTH, "isNew"),
    SESSION_CREATED(Api.SESSION_TYPE, "ReadSessionAdvice", Bridge.SESSION_CREATED, Parameters.TIME, "getCreationTime"),
    SESSION_USED(Api.SESSION_TYPE, "ReadSessionAdvice", Bridge.SESSION_USED, Parameters.TIME, "getLastAccessedTime"),
    EXECUTE_TEXT_WITH_RESULTS(Api.JDBC, "ResultTextAdvice", Bridge.EXECUTE, Parameters.TEXT_FIRST_TRUTH, "execute"),
    EXECUTE_PREPARED_WITH_RESULTS(Api.JDBC, "ResultAdvice", Bridge.EXECUTE, Parameters.NONE_TRUTH, "execute"),
    QUERY_TEXT(Api.JDBC, "QueryTextAdvice", Bridge.EXECUTE_WITH_RESULTS, Parameters.TEXT_FIRST, "executeQuery"),
    QUERY_PREPARED(Api.JDBC, "QueryAdvice", Bridge.EXECUTE_WITH_RESULTS, Parameters.NONE, "executeQuery"),
    GET_RESULTS(Api.JDBC, "QueryAdvice", Bridge.GET_RESULTS, Parameters.RESULTS, "getResultSet", "getGeneratedKeys"),
    MORE_RESULTS(Api.JDBC, "StatementAdvice", Bridge.MORE_RESULTS, Parameters.ANY_TRUTH, "getMoreResults"),
    NEXT_ROW(Api.JDBC, "NextAdvice", 0, Parameters.NONE_TRUTH, "next"),
    EXECUTE_TEXT(
            Api.JDBC,
            "StatementTextAdvice",
            Bridge.EXECUTE,
            Parameters.TEXT_FIRST,
            "executeUpdate",
            "executeLargeUpdate",
            "execute",
            "executeDB2OptimisticLockingQuery"),
    EXECUTE_PREPARED(
            Api.JDBC,
            "StatementAdvice",
            Bridge.EXECUTE,
            Parameters.NONE,
            "executeUpdate",
            "executeLargeUpdate",
            "execute",
            "executeDB2QueryBatch"),
    EXECUTE_BATCH(
            Api.JDBC,
            "StatementAdvice",
            Bridge.EXECUTE_BATCH,
            Parameters.NONE_OR_BOOLEAN,
            "executeBatch",
            "executeLargeBatch"),
    ADD_BATCH_TEXT(Api.JDBC, "StatementTextAdvice", Bridge.ADD_BATCH, Parameters.TEXT_FIRST, "addBatch"),
    ADD_BATCH_PREPARED(Api.JDBC, "StatementAdvice", Bridge.ADD_BATCH, Parameters.NONE, "addBatch"),
    CLEAR_BATCH(Api.JDBC, "StatementAdvice", Bridge.CLEAR_BATCH, Parameters.NONE, "clearBatch"),
    PREPARE_WITH_KIND(
            Api.JDBC,
            "PrepareAdvice",
            Bridge.PREPARE_WITH_KIND,
            Parameters.TEXT_TWO_INTS,
            "prepareStatement",
            "prepareCall",
            "clientPrepareStatement",
            "serverPrepareStatement",
            "prepareInternal"),
    /**
     * The last three are the way in which the drivers of MySQL and MariaDB prepare what changes a row of a result set and what asks
     * for keys and columns, past the standard's methods: unseen, each such question emptied the cache.
     */
    PREPARE(
            Api.JDBC,
            "PrepareAdvice",
            Bridge.PREPARE,
            Parameters.TEXT_FIRST,
            "prepareStatement",
            "prepareCall",
            "clientPrepareStatement",
            "serverPrepareStatement",
            "prepareInternal"),
    CREATE_STATEMENT_WITH_KIND(
            Api.JDBC, "CreateStatementAdvice", Bridge.PREPARE_WITH_KIND, Parameters.TWO_INTS, "createStatement"),
    CREATE_STATEMENT(Api.JDBC, "CreateStatementAdvice", Bridge.PREPARE, Parameters.ANY, "createStatement"),
    COMMIT(Api.JDBC, "ConnectionAdvice", Bridge.COMMIT, Parameters.COMMIT, "commit"),
    ROLLBACK(Api.JDBC, "ConnectionAdvice", Bridge.ROLLBACK, Parameters.NONE, "rollback"),
    ROLLBACK_TO_SAVEPOINT(Api.JDBC, "ConnectionAdvice", Bridge.ROLLBACK_TO_SAVEPOINT, Parameters.SAVEPOINT, "rollback"),
    SET_AUTO_COMMIT(Api.JDBC, "AutoCommitAdvice", 0, Parameters.BOOLEAN, "setAutoCommit"),
    SET_ISOLATION(Api.JDBC, "ConnectionAdvice", Bridge.SET_ISOLATION, Parameters.INT, "setTransactionIsolation"),
    CLOSE(Api.JDBC, "ConnectionAdvice", Bridge.CLOSE, Parameters.CLOSE, "close"),
    ABORT(Api.JDBC, "ConnectionAdvice", Bridge.CLOSE, Parameters.EXECUTOR, "abort"),
    ABORT_AT_ONCE(Api.JDBC, "ConnectionAdvice", Bridge.CLOSE, Parameters.NONE, "abort"),
    CONNECT(Api.JDBC, "ConnectionAdvice", Bridge.CONNECT, Parameters.URL_PROPERTIES, "connect"),
    GET_CONNECTION(
            Api.JDBC,
            "CallAdvice",
            Bridge.CONNECT,
            Parameters.NONE,
            "getConnection",
            "getPooledConnection",
            "getXAConnection",
            "build"),
    GET_CONNECTION_AS(
            Api.JDBC,
            "CallAdvice",
            Bridge.CONNECT,
            Parameters.TWO_TEXTS,
            "getConnection",
            "getPooledConnection",
            "getXAConnection"),
    CHANGE_ROW(Api.JDBC, "CallAdvice", Bridge.CHANGE_ROW, Parameters.NONE, "insertRow", "updateRow", "deleteRow"),
    CREATE_LOB(Api.JDBC, "CallAdvice", Bridge.CREATE_LOB, Parameters.NONE, "createBlob", "createClob", "createNClob"),
    CHANGE_LOB(
            Api.JDBC,
            "CallAdvice",
            Bridge.CHANGE_LOB,
            Parameters.LONG_FIRST,
            "setBytes",
            "setString",
            "setBinaryStream",
            "setAsciiStream",
            "setCharacterStream",
            "truncate",
            "putBytes",
            "putChars",
            "putString",
            "trim",
            "getBinaryOutputStream",
            "getAsciiOutputStream",
            "getCharacterOutputStream"),
    COPY(Api.JDBC, "CallAdvice", Bridge.COPY, Parameters.TEXT_FIRST, "copyIn", "copyOut", "copyDual"),
    END_COPY(Api.JDBC, "CallAdvice", Bridge.END_COPY, Parameters.NONE, "endCopy", "cancelCopy", "readFromCopy"),
    END_COPY_READING(Api.JDBC, "CallAdvice", Bridge.END_COPY, Parameters.BOOLEAN, "readFromCopy"),
    CALL_FUNCTION(Api.JDBC, "CallAdvice", Bridge.CALL_FUNCTION, Parameters.FUNCTION, "fastpath"),
    BULK_COPY(Api.JDBC, "CallAdvice", Bridge.BULK_COPY, Parameters.ANY, "writeToServer"),
    /** DB2 for z/OS runs its load utility, Oracle ends a saga. */
    LOAD(Api.JDBC, "CallAdvice", Bridge.BULK_COPY, Parameters.TEXT_FIRST, "zLoad", "doCommitRollbackSaga"),
    /** Oracle hands a transaction with what it wrote from one connection to another. */
    RESUME_TRANSACTION(Api.JDBC, "CallAdvice", Bridge.BULK_COPY, Parameters.BYTES_FIRST, "resumeTransaction"),
    PUT_MESSAGE(Api.JDBC, "CallAdvice", Bridge.PUT_MESSAGE, Parameters.TEXT_FIRST, "enqueue", "jmsEnqueue"),
    TAKE_MESSAGE(Api.JDBC, "CallAdvice", Bridge.TAKE_MESSAGE, Parameters.TEXT_FIRST, "dequeue", "jmsDequeue"),
    WRITE_LATER(
            Api.JDBC,
            "CallAdvice",
            Bridge.WRITE_LATER,
            Parameters.ANY,
            "executeAsyncOracle",
            "executeUpdateAsyncOracle",
            "executeQueryAsyncOracle",
            "executeBatchAsyncOracle",
            "commitAsyncOracle",
            "rollbackAsyncOracle",
            "closeAsyncOracle",
            "subscriberOracle"),
    /** Only in a class that has one of the ways above to write past statements. */
    OPEN_DOOR(Api.DOOR, "ConstructorAdvice", Bridge.OPEN_DOOR, Parameters.CONNECTION_FIRST, "<init>"),
    GET_BRANCH_RESOURCE(
            Api.JDBC, "CallAdvice", Bridge.GET_BRANCH_RESOURCE, Parameters.BRANCH_RESOURCE, "getXAResource"),
    START_BRANCH(Api.DESCRIPTOR, "CallAdvice", Bridge.START_BRANCH, Parameters.XID_FLAGS, "start"),
    END_BRANCH(Api.DESCRIPTOR, "CallAdvice", Bridge.END_BRANCH, Parameters.XID_FLAGS, "end"),
    PREPARE_BRANCH(Api.DESCRIPTOR, "CallAdvice", Bridge.PREPARE_BRANCH, Parameters.XID_VOTE, "prepare"),
    COMMIT_BRANCH(Api.DESCRIPTOR, "CallAdvice", Bridge.COMMIT_BRANCH, Parameters.XID_TRUTH, "commit"),
    ROLLBACK_BRANCH(Api.DESCRIPTOR, "CallAdvice", Bridge.ROLLBACK_BRANCH, Parameters.XID, "rollback"),
    FORGET_BRANCH(Api.DESCRIPTOR, "CallAdvice", Bridge.FORGET_BRANCH, Parameters.XID, "forget");

    /** Which API the methods belong to. */
    enum Api {
        /** The servlet API, told by the types in the descriptor alone. */
        SERVLET,
        /** Told by the servlet interface standing above the class: nothing in the descriptor tells. */
        SERVLET_TYPE,
        /** The same with the interface of a web application's context or of a session: both hold attributes. */
        HOLDER_TYPE,
        /** The same with the interface of a session. */
        SESSION_TYPE,
        /** The same with Shiro's interface of a session. */
        SHIRO_TYPE,
        /** Told by the types in the descriptor alone. */
        DESCRIPTOR,
        /** A constructor: counts beside a way to write past statements. */
        DOOR,
        /** Told by {@code throws SQLException}, or by an interface of the hierarchy. */
        JDBC
    }

    /** What the descriptor must look like. */
    enum Parameters {
        NONE,
        ANY,
        NAME,
        NAME_VALUE,
        NAME_GIVES_OBJECT,
        KEY_GIVES_OBJECT,
        KEY_VALUE,
        NOTHING,
        TEXT,
        TIME,
        TEXT_FIRST,
        TWO_TEXTS,
        BOOLEAN,
        NONE_OR_BOOLEAN,
        COMMIT,
        CLOSE,
        BYTES_FIRST,
        INT,
        SAVEPOINT,
        EXECUTOR,
        URL_PROPERTIES,
        TWO_INTS,
        TEXT_TWO_INTS,
        NONE_TRUTH,
        ANY_TRUTH,
        TEXT_FIRST_TRUTH,
        LONG_FIRST,
        RESULTS,
        FUNCTION,
        CONNECTION_FIRST,
        BRANCH_RESOURCE,
        XID,
        XID_FLAGS,
        XID_VOTE,
        XID_TRUTH,
        REQUEST_RESPONSE,
        REQUEST_RESPONSE_CHAIN;

        boolean fit(String descriptor) {
            return switch (this) {
                case ANY -> true;
                case NONE -> descriptor.startsWith("()");
                case NAME -> descriptor.equals("(Ljava/lang/String;)V");
                case NAME_VALUE -> descriptor.equals("(Ljava/lang/String;Ljava/lang/Object;)V");
                case NAME_GIVES_OBJECT -> descriptor.equals("(Ljava/lang/String;)Ljava/lang/Object;");
                case KEY_GIVES_OBJECT -> descriptor.equals("(Ljava/lang/Object;)Ljava/lang/Object;");
                case KEY_VALUE -> descriptor.equals("(Ljava/lang/Object;Ljava/lang/Object;)V");
                case NOTHING -> descriptor.equals("()V");
                case TEXT -> descriptor.equals("()Ljava/lang/String;");
                case TIME -> descriptor.equals("()J");
                case TEXT_FIRST -> descriptor.startsWith("(Ljava/lang/String;");
                case TWO_TEXTS -> descriptor.startsWith("(Ljava/lang/String;Ljava/lang/String;)");
                case BOOLEAN -> descriptor.startsWith("(Z)");
                case NONE_OR_BOOLEAN -> descriptor.startsWith("()") || descriptor.startsWith("(Z)");
                case COMMIT ->
                    descriptor.startsWith("()")
                            || descriptor.startsWith("(Z)")
                            || descriptor.startsWith("(Ljava/util/EnumSet;)");
                case CLOSE ->
                    descriptor.startsWith("()")
                            || descriptor.startsWith("(I)")
                            || descriptor.startsWith("(Ljava/util/Properties;)");
                case BYTES_FIRST -> descriptor.startsWith("([B");
                case INT -> descriptor.startsWith("(I)");
                case SAVEPOINT -> descriptor.startsWith("(Ljava/sql/Savepoint;)");
                case EXECUTOR -> descriptor.startsWith("(Ljava/util/concurrent/Executor;)");
                case URL_PROPERTIES -> descriptor.startsWith("(Ljava/lang/String;Ljava/util/Properties;)");
                case TWO_INTS -> descriptor.startsWith("(II");
                case TEXT_TWO_INTS -> descriptor.startsWith("(Ljava/lang/String;II");
                case NONE_TRUTH -> descriptor.equals("()Z");
                case ANY_TRUTH -> descriptor.endsWith(")Z");
                case TEXT_FIRST_TRUTH -> descriptor.startsWith("(Ljava/lang/String;") && descriptor.endsWith(")Z");
                case LONG_FIRST -> descriptor.startsWith("(J");
                case RESULTS -> descriptor.startsWith("()L");
                case FUNCTION ->
                    descriptor.contains("[L")
                            && (descriptor.startsWith("(Ljava/lang/String;") || descriptor.startsWith("(I"));
                case CONNECTION_FIRST ->
                    descriptor.startsWith("(Ljava/sql/Connection;")
                            || descriptor.startsWith("(Lorg/postgresql/core/BaseConnection;");
                case BRANCH_RESOURCE -> descriptor.equals("()Ljavax/transaction/xa/XAResource;");
                case XID -> descriptor.equals("(Ljavax/transaction/xa/Xid;)V");
                case XID_VOTE -> descriptor.equals("(Ljavax/transaction/xa/Xid;)I");
                case XID_TRUTH -> descriptor.equals("(Ljavax/transaction/xa/Xid;Z)V");
                case XID_FLAGS -> descriptor.equals("(Ljavax/transaction/xa/Xid;I)V");
                case REQUEST_RESPONSE ->
                    descriptor.equals("(Ljakarta/servlet/ServletRequest;Ljakarta/servlet/ServletResponse;)V")
                            || descriptor.equals("(Ljavax/servlet/ServletRequest;Ljavax/servlet/ServletResponse;)V");
                case REQUEST_RESPONSE_CHAIN ->
                    descriptor.equals(
                                    "(Ljakarta/servlet/ServletRequest;Ljakarta/servlet/ServletResponse;Ljakarta/servlet/FilterChain;)V")
                            || descriptor.equals(
                                    "(Ljavax/servlet/ServletRequest;Ljavax/servlet/ServletResponse;Ljavax/servlet/FilterChain;)V");
            };
        }
    }

    private static final Hook[] ALL = values();

    final Api api;
    final String advice;
    final int operation;
    private final Parameters parameters;
    private final List<String> names;

    Hook(Api api, String advice, int operation, Parameters parameters, String... names) {
        this.api = api;
        this.advice = advice;
        this.operation = operation;
        this.parameters = parameters;
        this.names = List.of(names);
    }

    List<String> names() {
        return names;
    }

    /** Whether an object that has this method writes for a connection that it was made for. */
    boolean isDoor() {
        return this == COPY || this == CALL_FUNCTION || this == BULK_COPY;
    }

    private boolean fits(String name, String descriptor) {
        return names.contains(name) && parameters.fit(descriptor);
    }

    /** The hook of a method, or null. Whether its class is one to be hooked is {@link Shape}'s affair. */
    static @Nullable Hook of(String name, String descriptor) {
        for (Hook hook : ALL) {
            if (hook.fits(name, descriptor)) {
                return hook;
            }
        }
        return null;
    }
}

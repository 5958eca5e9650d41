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
    EXECUTE_TEXT(
            Api.JDBC,
            "StatementTextAdvice",
            Bridge.EXECUTE,
            Parameters.TEXT_FIRST,
            "executeQuery",
            "executeUpdate",
            "executeLargeUpdate",
            "execute"),
    EXECUTE_PREPARED(
            Api.JDBC,
            "StatementAdvice",
            Bridge.EXECUTE,
            Parameters.NONE,
            "executeQuery",
            "executeUpdate",
            "executeLargeUpdate",
            "execute"),
    EXECUTE_BATCH(
            Api.JDBC, "StatementAdvice", Bridge.EXECUTE_BATCH, Parameters.NONE, "executeBatch", "executeLargeBatch"),
    ADD_BATCH_TEXT(Api.JDBC, "StatementTextAdvice", Bridge.ADD_BATCH, Parameters.TEXT_FIRST, "addBatch"),
    ADD_BATCH_PREPARED(Api.JDBC, "StatementAdvice", Bridge.ADD_BATCH, Parameters.NONE, "addBatch"),
    CLEAR_BATCH(Api.JDBC, "StatementAdvice", Bridge.CLEAR_BATCH, Parameters.NONE, "clearBatch"),
    PREPARE(Api.JDBC, "PrepareAdvice", 0, Parameters.TEXT_FIRST, "prepareStatement", "prepareCall"),
    CREATE_STATEMENT(Api.JDBC, "CreateStatementAdvice", 0, Parameters.ANY, "createStatement"),
    COMMIT(Api.JDBC, "ConnectionAdvice", Bridge.COMMIT, Parameters.NONE, "commit"),
    ROLLBACK(Api.JDBC, "ConnectionAdvice", Bridge.ROLLBACK, Parameters.NONE, "rollback"),
    ROLLBACK_TO_SAVEPOINT(Api.JDBC, "ConnectionAdvice", Bridge.ROLLBACK_TO_SAVEPOINT, Parameters.SAVEPOINT, "rollback"),
    SET_AUTO_COMMIT(Api.JDBC, "AutoCommitAdvice", 0, Parameters.BOOLEAN, "setAutoCommit"),
    SET_ISOLATION(Api.JDBC, "ConnectionAdvice", Bridge.SET_ISOLATION, Parameters.INT, "setTransactionIsolation"),
    CLOSE(Api.JDBC, "ConnectionAdvice", Bridge.CLOSE, Parameters.NONE, "close"),
    ABORT(Api.JDBC, "ConnectionAdvice", Bridge.CLOSE, Parameters.EXECUTOR, "abort"),
    CONNECT(Api.JDBC, "ConnectionAdvice", Bridge.CONNECT, Parameters.URL_PROPERTIES, "connect"),
    GET_CONNECTION(Api.JDBC, "ConnectionAdvice", Bridge.CONNECT, Parameters.NONE, "getConnection"),
    GET_CONNECTION_AS(Api.JDBC, "ConnectionAdvice", Bridge.CONNECT, Parameters.TWO_TEXTS, "getConnection"),
    CHANGE_ROW(Api.JDBC, "ConnectionAdvice", Bridge.CHANGE_ROW, Parameters.NONE, "insertRow", "updateRow", "deleteRow"),
    COPY_IN(Api.JDBC, "ConnectionAdvice", Bridge.SIDE_DOOR, Parameters.TEXT_FIRST, "copyIn"),
    LARGE_OBJECTS(Api.JDBC, "ConnectionAdvice", Bridge.SIDE_DOOR, Parameters.NONE, "getLargeObjectAPI"),
    BULK_COPY(Api.JDBC, "ConnectionAdvice", Bridge.SIDE_DOOR, Parameters.ANY, "writeToServer"),
    DISTRIBUTED(Api.DESCRIPTOR, "ConnectionAdvice", Bridge.SIDE_DOOR, Parameters.XID_FLAGS, "start");

    /** Which API the methods belong to. */
    enum Api {
        /** The servlet API, told by the types in the descriptor alone. */
        SERVLET,
        /** Told by the types in the descriptor alone. */
        DESCRIPTOR,
        /** Told by {@code throws SQLException}, or by an interface of the hierarchy. */
        JDBC
    }

    /** What the descriptor must look like. */
    enum Parameters {
        NONE,
        ANY,
        TEXT_FIRST,
        TWO_TEXTS,
        BOOLEAN,
        INT,
        SAVEPOINT,
        EXECUTOR,
        URL_PROPERTIES,
        XID_FLAGS,
        REQUEST_RESPONSE,
        REQUEST_RESPONSE_CHAIN;

        boolean fit(String descriptor) {
            return switch (this) {
                case ANY -> true;
                case NONE -> descriptor.startsWith("()");
                case TEXT_FIRST -> descriptor.startsWith("(Ljava/lang/String;");
                case TWO_TEXTS -> descriptor.startsWith("(Ljava/lang/String;Ljava/lang/String;)");
                case BOOLEAN -> descriptor.startsWith("(Z)");
                case INT -> descriptor.startsWith("(I)");
                case SAVEPOINT -> descriptor.startsWith("(Ljava/sql/Savepoint;)");
                case EXECUTOR -> descriptor.startsWith("(Ljava/util/concurrent/Executor;)");
                case URL_PROPERTIES -> descriptor.startsWith("(Ljava/lang/String;Ljava/util/Properties;)");
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

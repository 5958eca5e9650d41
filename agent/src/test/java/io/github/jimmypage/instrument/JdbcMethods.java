package io.github.jimmypage.instrument;

import java.lang.reflect.Method;
import java.sql.Blob;
import java.sql.CallableStatement;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.ConnectionBuilder;
import java.sql.Driver;
import java.sql.NClob;
import java.sql.PreparedStatement;
import java.sql.Ref;
import java.sql.ResultSet;
import java.sql.SQLXML;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.CommonDataSource;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.PooledConnection;
import javax.sql.PooledConnectionBuilder;
import javax.sql.XAConnection;
import javax.sql.XAConnectionBuilder;
import javax.sql.XADataSource;
import javax.transaction.xa.XAResource;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * Every method of JDBC's interfaces by which something can be written, or a transaction be begun or ended, and the hook that it must
 * have. Taken from the interfaces themselves: a method of theirs that no rule here knows is an error, so that a new one is not
 * forgotten.
 */
final class JdbcMethods {
    private static final List<Class<?>> INTERFACES = List.of(
            Driver.class,
            CommonDataSource.class,
            DataSource.class,
            ConnectionPoolDataSource.class,
            XADataSource.class,
            ConnectionBuilder.class,
            PooledConnectionBuilder.class,
            XAConnectionBuilder.class,
            PooledConnection.class,
            XAConnection.class,
            Connection.class,
            Statement.class,
            PreparedStatement.class,
            CallableStatement.class,
            ResultSet.class,
            Blob.class,
            Clob.class,
            NClob.class,
            Ref.class,
            SQLXML.class,
            XAResource.class);
    private static final Set<Class<?>> STATEMENTS =
            Set.of(Statement.class, PreparedStatement.class, CallableStatement.class);
    private static final Set<Class<?>> SOURCES = Set.of(
            Driver.class, CommonDataSource.class, DataSource.class, ConnectionPoolDataSource.class, XADataSource.class);
    private static final Set<Class<?>> BUILDERS =
            Set.of(ConnectionBuilder.class, PooledConnectionBuilder.class, XAConnectionBuilder.class);

    /** Neither write nor end a transaction, or only together with a call that does. */
    private static final Set<String> HARMLESS = Set.of(
            // connections
            "beginRequest",
            "endRequest",
            "clearWarnings",
            "nativeSQL",
            "releaseSavepoint",
            "setCatalog",
            "setClientInfo",
            "setHoldability",
            "setNetworkTimeout",
            "setReadOnly",
            "setSavepoint",
            "setSchema",
            "setShardingKey",
            "setShardingKeyIfValid",
            "setTypeMap",
            "createArrayOf",
            "createSQLXML",
            "createStruct",
            // statements: the write is theirs who is cancelled
            "cancel",
            "clearParameters",
            "closeOnCompletion",
            // result sets: sends nothing before insertRow and updateRow
            "absolute",
            "afterLast",
            "beforeFirst",
            "cancelRowUpdates",
            "findColumn",
            "first",
            "last",
            "moveToCurrentRow",
            "moveToInsertRow",
            "previous",
            "refreshRow",
            "relative",
            "rowDeleted",
            "rowInserted",
            "rowUpdated",
            "wasNull",
            // large objects
            "free",
            "length",
            "position",
            // drivers, sources and their builders
            "acceptsURL",
            "jdbcCompliant",
            "createConnectionBuilder",
            "createPooledConnectionBuilder",
            "createShardingKeyBuilder",
            "createXAConnectionBuilder",
            "addConnectionEventListener",
            "addStatementEventListener",
            "removeConnectionEventListener",
            "removeStatementEventListener",
            // resources: what is found in recovery is committed one by one
            "recover",
            "setTransactionTimeout");

    /** A method to be hooked. */
    record Hooked(Class<?> declarer, String name, String descriptor, Hook hook) {
        /** Without what it returns: an implementation may return something more special. */
        String signature() {
            return name + descriptor.substring(0, descriptor.indexOf(')') + 1);
        }
    }

    private JdbcMethods() {}

    /** All of them, by the internal name of the interface that declares them. */
    static Map<String, List<Hooked>> all() {
        Map<String, List<Hooked>> all = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (Class<?> type : INTERFACES) {
            List<Hooked> hooked = new ArrayList<>();
            for (Method method : type.getDeclaredMethods()) {
                Hook hook = hookOf(type, method);
                if (hook != null) {
                    hooked.add(new Hooked(type, method.getName(), Type.getMethodDescriptor(method), hook));
                } else if (!isHarmless(type, method)) {
                    unknown.add(method.toString());
                }
            }
            all.put(type.getName().replace('.', '/'), hooked);
        }
        if (!unknown.isEmpty()) {
            throw new AssertionError("nobody has said yet whether these may write: " + unknown);
        }
        return all;
    }

    private static @Nullable Hook hookOf(Class<?> type, Method method) {
        Class<?>[] types = method.getParameterTypes();
        if (STATEMENTS.contains(type)) {
            return ofStatement(method.getName(), types);
        }
        if (type == Connection.class) {
            return ofConnection(method.getName(), types);
        }
        if (type == XAResource.class) {
            return ofResource(method.getName());
        }
        if (SOURCES.contains(type) || BUILDERS.contains(type)) {
            return ofSource(method.getName(), types);
        }
        return switch (method.getName()) {
            case "next" -> type == ResultSet.class ? Hook.NEXT_ROW : null;
            case "insertRow", "updateRow", "deleteRow" -> type == ResultSet.class ? Hook.CHANGE_ROW : null;
            case "close" -> Hook.CLOSE;
            case "getConnection" -> Hook.GET_CONNECTION;
            case "getXAResource" -> Hook.GET_BRANCH_RESOURCE;
            case "setBytes", "setString", "setBinaryStream", "setAsciiStream", "setCharacterStream", "truncate" ->
                type == Blob.class || type == Clob.class ? Hook.CHANGE_LOB : null;
            default -> null;
        };
    }

    private static @Nullable Hook ofStatement(String name, Class<?>[] types) {
        boolean text = types.length > 0;
        return switch (name) {
            case "execute" -> text ? Hook.EXECUTE_TEXT_WITH_RESULTS : Hook.EXECUTE_PREPARED_WITH_RESULTS;
            case "executeQuery" -> text ? Hook.QUERY_TEXT : Hook.QUERY_PREPARED;
            case "executeUpdate", "executeLargeUpdate" -> text ? Hook.EXECUTE_TEXT : Hook.EXECUTE_PREPARED;
            case "executeBatch", "executeLargeBatch" -> Hook.EXECUTE_BATCH;
            case "addBatch" -> text ? Hook.ADD_BATCH_TEXT : Hook.ADD_BATCH_PREPARED;
            case "clearBatch" -> Hook.CLEAR_BATCH;
            case "getResultSet", "getGeneratedKeys" -> Hook.GET_RESULTS;
            case "getMoreResults" -> Hook.MORE_RESULTS;
            case "close" -> Hook.CLOSE;
            default -> null;
        };
    }

    private static @Nullable Hook ofConnection(String name, Class<?>[] types) {
        boolean kind =
                types.length >= 2 && types[types.length - 1] == int.class && types[types.length - 2] == int.class;
        return switch (name) {
            case "prepareStatement", "prepareCall" -> kind ? Hook.PREPARE_WITH_KIND : Hook.PREPARE;
            case "createStatement" -> kind ? Hook.CREATE_STATEMENT_WITH_KIND : Hook.CREATE_STATEMENT;
            case "commit" -> Hook.COMMIT;
            case "rollback" ->
                Arrays.asList(types).contains(Savepoint.class) ? Hook.ROLLBACK_TO_SAVEPOINT : Hook.ROLLBACK;
            case "setAutoCommit" -> Hook.SET_AUTO_COMMIT;
            case "setTransactionIsolation" -> Hook.SET_ISOLATION;
            case "close" -> Hook.CLOSE;
            case "abort" -> Hook.ABORT;
            case "createBlob", "createClob", "createNClob" -> Hook.CREATE_LOB;
            default -> null;
        };
    }

    private static @Nullable Hook ofResource(String name) {
        return switch (name) {
            case "start" -> Hook.START_BRANCH;
            case "end" -> Hook.END_BRANCH;
            case "prepare" -> Hook.PREPARE_BRANCH;
            case "commit" -> Hook.COMMIT_BRANCH;
            case "rollback" -> Hook.ROLLBACK_BRANCH;
            case "forget" -> Hook.FORGET_BRANCH;
            default -> null;
        };
    }

    private static @Nullable Hook ofSource(String name, Class<?>[] types) {
        return switch (name) {
            case "connect" -> Hook.CONNECT;
            case "getConnection", "getPooledConnection", "getXAConnection" ->
                types.length > 0 ? Hook.GET_CONNECTION_AS : Hook.GET_CONNECTION;
            case "build" -> Hook.GET_CONNECTION;
            default -> null;
        };
    }

    private static boolean isHarmless(Class<?> type, Method method) {
        String name = method.getName();
        if (HARMLESS.contains(name) || name.startsWith("get") || name.startsWith("is")) {
            return true;
        }
        if (type == Connection.class || type == XAResource.class) {
            return false;
        }
        if (BUILDERS.contains(type)) {
            // Each names a part of what is to be built.
            return BUILDERS.contains(method.getReturnType());
        }
        if (type == Blob.class || type == Clob.class) {
            return false;
        }
        // Parameters, columns of a row that is sent later, settings; names and identifiers to be quoted. A reference is
        // written
        // by a statement of the driver's, and XML lives in the client.
        return name.startsWith("set")
                || name.startsWith("register")
                || name.startsWith("enquote")
                || (name.startsWith("update") && type == ResultSet.class);
    }
}

package io.github.jimmypage.listen;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The agent's own connection to PostgreSQL, by the application's driver. Its interface is found in the driver's loader and called by
 * reflection: none of its types is known here. For one thread, but for what ends it; to be closed, for it holds the application that brought the driver.
 */
final class NotifiedConnection implements AutoCloseable, SilenceWatch.Waiting {
    private static final Set<String> NOTHING = Set.of();

    private final Connection connection;
    private final Method arrived;
    private final Method awaited;
    private final Method parameter;
    private final AtomicLong heard;

    private NotifiedConnection(
            Connection connection, Method arrived, Method awaited, Method parameter, AtomicLong heard) {
        this.connection = connection;
        this.arrived = arrived;
        this.awaited = awaited;
        this.parameter = parameter;
        this.heard = heard;
    }

    /**
     * Connects.
     *
     * @param properties user and password among them, and how long the driver waits
     * @param answerMillis how long the server may take for an answer from then on
     * @param heard counts the notifications that arrive
     */
    static NotifiedConnection open(Driver driver, String url, Properties properties, int answerMillis, AtomicLong heard)
            throws SQLException, ListenException {
        Connection connection = driver.connect(url, properties);
        if (connection == null) {
            throw new ListenException("the PostgreSQL driver does not understand listen.url");
        }
        try {
            ClassLoader loader = driver.getClass().getClassLoader();
            Class<?> api = Class.forName("org.postgresql.PGConnection", false, loader);
            Class<?> notification = Class.forName("org.postgresql.PGNotification", false, loader);
            NotifiedConnection notified = new NotifiedConnection(
                    connection,
                    api.getMethod("getNotifications"),
                    api.getMethod("getNotifications", int.class),
                    notification.getMethod("getParameter"),
                    heard);
            connection.setNetworkTimeout(Runnable::run, answerMillis);
            return notified;
        } catch (ReflectiveOperationException old) {
            end(connection);
            throw new ListenException(
                    "the PostgreSQL driver is too old to wait for notifications: 42.0 or newer is needed");
        } catch (SQLException | RuntimeException | Error failed) {
            end(connection);
            throw failed;
        }
    }

    /** From its return on notifications of this channel arrive: those of transactions that are committed later. */
    void listen(String channel) throws SQLException {
        execute("LISTEN \"" + channel + "\"");
    }

    /** Asks something and waits for the answer, before which everything arrives that was notified before. */
    void roundTrip() throws SQLException {
        execute("SELECT 1");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The tables of the notifications that are there; empty for none. */
    Set<String> arrived() throws SQLException, ListenException {
        return tables(call(arrived, connection));
    }

    /** Waits for the first notification, for so long at most. */
    Set<String> await(int millis) throws SQLException, ListenException {
        return tables(call(awaited, connection, millis));
    }

    private Set<String> tables(@Nullable Object notifications) throws SQLException, ListenException {
        if (!(notifications instanceof Object[] all) || all.length == 0) {
            return NOTHING;
        }
        heard.addAndGet(all.length);
        Set<String> tables = new HashSet<>();
        for (Object each : all) {
            tables.addAll(Payload.tables(call(parameter, each) instanceof String payload ? payload : null));
        }
        return tables;
    }

    private static @Nullable Object call(Method method, Object object, Object... arguments)
            throws SQLException, ListenException {
        try {
            return method.invoke(object, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof SQLException failed) {
                throw failed;
            }
            throw new ListenException("the PostgreSQL driver failed: " + thrown.getCause());
        } catch (IllegalAccessException hidden) {
            throw new ListenException("the PostgreSQL driver may not be called: " + hidden.getMessage());
        }
    }

    /** For any thread. */
    @Override
    public void abort() {
        try {
            connection.abort(Runnable::run);
        } catch (Throwable alreadyGone) {
            // It was to end.
        }
    }

    @Override
    public void close() {
        end(connection);
    }

    private static void end(Connection connection) {
        try {
            connection.close();
        } catch (Throwable alreadyGone) {
            // It was to end; and of an application that stopped, classes can no longer be loaded.
        }
    }
}

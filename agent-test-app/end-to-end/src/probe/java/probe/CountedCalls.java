package probe;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;

/** A driver in front of another one, {@code jdbc:counted:...}, that counts every call of every object it gives. */
public final class CountedCalls implements Driver {
    private static final String PREFIX = "jdbc:counted:";
    private static final Map<String, AtomicInteger> COUNTS = new ConcurrentHashMap<>();

    /** Every method that was called, and how often, a line each. */
    static String all() {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(COUNTS)
                .forEach((method, count) ->
                        lines.append(method).append(' ').append(count).append('\n'));
        return lines.toString();
    }

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        return counted(DriverManager.getConnection("jdbc:" + url.substring(PREFIX.length()), info), Connection.class);
    }

    private static <T> T counted(Object inner, Class<T> type) {
        Class<?> shown = type == Statement.class ? statementType(inner) : type;
        return type.cast(Proxy.newProxyInstance(
                CountedCalls.class.getClassLoader(),
                new Class<?>[] {shown},
                (proxy, method, arguments) -> call(inner, method, arguments)));
    }

    private static Class<?> statementType(Object statement) {
        if (statement instanceof java.sql.CallableStatement) {
            return java.sql.CallableStatement.class;
        }
        return statement instanceof java.sql.PreparedStatement ? java.sql.PreparedStatement.class : Statement.class;
    }

    private static Object call(Object inner, Method method, Object[] arguments) throws Throwable {
        COUNTS.computeIfAbsent(
                        method.getDeclaringClass().getSimpleName() + "." + method.getName(), one -> new AtomicInteger())
                .incrementAndGet();
        try {
            Object result = method.invoke(inner, arguments);
            if (result instanceof Statement) {
                return counted(result, Statement.class);
            }
            return result instanceof ResultSet ? counted(result, ResultSet.class) : result;
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}

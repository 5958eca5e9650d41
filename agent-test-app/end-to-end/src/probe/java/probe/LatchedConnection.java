package probe;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;

/** A connection whose commit waits at a latch: before it commits, or when it has and nobody was told yet. */
final class LatchedConnection {
    private LatchedConnection() {}

    /** Either name may be null for no latch. */
    static Connection around(Connection inner, String before, String after) {
        if (before == null && after == null) {
            return inner;
        }
        return (Connection) Proxy.newProxyInstance(
                LatchedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    boolean commits = method.getName().equals("commit");
                    if (commits && before != null) {
                        Latches.stopAt(before);
                    }
                    try {
                        return method.invoke(inner, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    } finally {
                        if (commits && after != null) {
                            Latches.stopAt(after);
                        }
                    }
                });
    }
}

package probe;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work that is done on a thread of the application's own, as jobs and queues do it: no request is there to speak for it. */
final class Aside {
    private Aside() {}

    /** Does the work and waits for it; on the calling thread where it is not wanted aside. */
    static <T> T run(boolean wanted, Callable<T> work) throws SQLException {
        try {
            if (!wanted) {
                return work.call();
            }
            FutureTask<T> task = new FutureTask<>(work);
            new Thread(task, "aside").start();
            return task.get();
        } catch (ExecutionException failed) {
            throw asSqlException(failed.getCause());
        } catch (Exception failed) {
            throw asSqlException(failed);
        }
    }

    private static SQLException asSqlException(Throwable failed) {
        return failed instanceof SQLException known ? known : new SQLException(failed);
    }
}

package probe;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Does what schedulers do: a thread that notes in a table all the time that it is still there, where no page shows it. */
final class Job implements Runnable {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private static Thread running;

    private Job() {}

    static synchronized void start() {
        if (running == null) {
            running = new Thread(new Job(), "job");
            running.setDaemon(true);
            running.start();
        }
    }

    static synchronized void stop() throws InterruptedException {
        if (running != null) {
            Thread thread = running;
            running = null;
            thread.interrupt();
            thread.join();
        }
    }

    /** How often it noted that. */
    static int runs() throws SQLException {
        return Texts.count("job_run");
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try (Connection connection = Database.connection();
                    PreparedStatement statement = connection.prepareStatement("INSERT INTO job_run VALUES (?)")) {
                statement.setString(1, Thread.currentThread().getName());
                statement.executeUpdate();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}

package io.github.jimmypage.bench.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/**
 * Commits so many small transactions a second, by threads of its own, whether or not the earlier ones are over, and tells how long they
 * took: {@code ?millis=N&threads=N&perSecond=N&together=BOOLEAN}, all threads at the same moments or each at its own. Each thread writes a row of its own, so that none waits for another's lock.
 */
final class CommitsServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int MOST_THREADS = 64;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long NANOS_PER_MILLI = 1_000_000L;

    private final transient DataSource database;

    private CommitsServlet(DataSource database) {
        this.database = database;
    }

    /** Makes its table. */
    static CommitsServlet create(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement create = connection.createStatement()) {
            create.execute("create table committed (id int primary key, number bigint not null)");
            for (int id = 0; id < MOST_THREADS; id++) {
                create.execute("insert into committed values (" + id + ", 0)");
            }
        }
        return new CommitsServlet(database);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        int threads = number(request, "threads");
        long period = threads * NANOS_PER_SECOND / number(request, "perSecond");
        long begin = System.nanoTime();
        long end = begin + number(request, "millis") * NANOS_PER_MILLI;
        long apart = Boolean.parseBoolean(request.getParameter("together")) ? 0 : period / threads;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<long[]>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int id = i;
                all.add(pool.submit(() -> commit(id, begin + id * apart, period, end)));
            }
            long[] nanos = {};
            for (Future<long[]> each : all) {
                long[] more = each.get();
                int before = nanos.length;
                nanos = Arrays.copyOf(nanos, before + more.length);
                System.arraycopy(more, 0, nanos, before, more.length);
            }
            Arrays.sort(nanos);
            response.setHeader("X-Count", Integer.toString(nanos.length));
            response.setHeader("X-P50", Long.toString(at(nanos, 0.5)));
            response.setHeader("X-P99", Long.toString(at(nanos, 0.99)));
            response.setHeader("X-Worst", Long.toString(nanos[nanos.length - 1]));
            response.setContentLengthLong(0);
        } catch (ExecutionException failed) {
            throw new ServletException(failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServletException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    /** How long each transaction took, from its begin, or from when it was due if the one before was not over by then. */
    private long[] commit(int id, long first, long period, long end) throws SQLException {
        long[] nanos = new long[Math.max(1, (int) ((end - first) / period + 1))];
        int count = 0;
        try (Connection connection = database.getConnection();
                PreparedStatement write =
                        connection.prepareStatement("update committed set number = number + 1 where id = ?")) {
            connection.setAutoCommit(false);
            for (long due = first; due < end && count < nanos.length; due += period) {
                boolean late = System.nanoTime() > due;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                long begun = late ? due : System.nanoTime();
                write.setInt(1, id);
                write.executeUpdate();
                connection.commit();
                nanos[count++] = System.nanoTime() - begun;
            }
        }
        return Arrays.copyOf(nanos, count);
    }

    private static long at(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private static int number(HttpServletRequest request, String name) {
        return Integer.parseInt(request.getParameter(name));
    }
}

package io.github.jimmypage.shop.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The connection pool, and the three ways in which the shop works with a connection. Safe for use by many threads.
 *
 * <p>All methods throw {@link StoreException} when the database fails.
 */
public final class Database implements AutoCloseable {

    private static final int CONNECTIONS = 12;

    private final HikariDataSource pool;

    private Database(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * Opens a pool on a JDBC URL.
     *
     * @throws RuntimeException if no connection can be made
     */
    public static Database open(String jdbcUrl) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setPoolName("shop");
        config.setMaximumPoolSize(CONNECTIONS);
        // Without it PostgreSQL takes a round trip for each of the many rows that a new shop begins with.
        if (jdbcUrl.startsWith("jdbc:postgresql:")) {
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
        }
        return new Database(new HikariDataSource(config));
    }

    /** Runs statements one by one, each its own transaction. */
    public <T> T each(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            return work.with(new Sql(connection));
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /** Runs statements as one transaction: committed when the work returns, rolled back when it throws. */
    public <T> T inTransaction(Work<T> work) {
        return transaction(work, true);
    }

    /** Runs statements as one transaction that is rolled back in the end, to see what they would bring about. */
    public <T> T asTrial(Work<T> work) {
        return transaction(work, false);
    }

    private <T> T transaction(Work<T> work, boolean keep) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.with(new Sql(connection));
                done = keep;
                return result;
            } finally {
                if (done) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    /** What is done with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Sql sql) throws SQLException;
    }
}

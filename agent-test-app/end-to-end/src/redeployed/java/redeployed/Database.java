package redeployed;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Pool, driver and an empty database, all of them the application's own and gone with it. Starting writes nothing. */
final class Database {
    private static HikariDataSource pool;

    private Database() {}

    static synchronized void open() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(System.getProperty("redeployed.jdbc.url", "jdbc:h2:mem:redeployed;DB_CLOSE_ON_EXIT=FALSE"));
        config.setDriverClassName(System.getProperty("redeployed.jdbc.driver", "org.h2.Driver"));
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        pool = new HikariDataSource(config);
    }

    static Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /** The driver manager belongs to the JVM and would keep our driver, and our loader with it. */
    static synchronized void close() throws SQLException {
        pool.close();
        for (Driver driver : List.copyOf(DriverManager.drivers().toList())) {
            if (driver.getClass().getClassLoader() == Database.class.getClassLoader()) {
                DriverManager.deregisterDriver(driver);
            }
        }
    }
}

package probe;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The application's two ways to its database: a pool, and the driver itself. */
final class Database {
    private static final String URL =
            System.getProperty("probe.jdbc.url", "jdbc:h2:mem:probe;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
    /** What does not go through the pool, which calls the driver whenever it likes. */
    private static final String COUNTED_URL = "jdbc:counted:h2:mem:probe;DB_CLOSE_DELAY=-1";

    private static HikariDataSource pool;

    private Database() {}

    static synchronized void open() throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(URL);
        config.setDriverClassName(System.getProperty("probe.jdbc.driver", "org.h2.Driver"));
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(1);
        pool = new HikariDataSource(config);
        create();
        reset();
    }

    static synchronized void close() {
        pool.close();
    }

    /** A connection from the pool, one made by the driver manager, or one whose calls are counted. */
    static Connection connection(String way) throws SQLException {
        return switch (String.valueOf(way)) {
            case "direct" -> DriverManager.getConnection(URL);
            case "counted" -> new CountedCalls().connect(COUNTED_URL, new Properties());
            default -> connection();
        };
    }

    static synchronized Connection connection() throws SQLException {
        return pool.getConnection();
    }

    private static void create() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS text (id VARCHAR(40) PRIMARY KEY, words VARCHAR(2000))");
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS counter (id VARCHAR(40) PRIMARY KEY, n INT, marker VARCHAR(20))");
            statement.execute("CREATE TABLE IF NOT EXISTS visit (page VARCHAR(200))");
            statement.execute("CREATE TABLE IF NOT EXISTS job_run (by_whom VARCHAR(40))");
            statement.execute("CREATE TABLE IF NOT EXISTS spring_session (id VARCHAR(40), seen VARCHAR(40))");
        }
    }

    /** Brings every table back to what it held at the start. */
    static void reset() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("DELETE FROM visit");
            statement.executeUpdate("DELETE FROM spring_session");
            statement.executeUpdate("DELETE FROM text");
            statement.executeUpdate("DELETE FROM counter");
            for (int number = 0; number < CounterPage.ROWS; number++) {
                statement.executeUpdate("INSERT INTO counter VALUES ('" + number + "', 0, 'kept')");
            }
            for (int number = 1; number <= 12; number++) {
                statement.executeUpdate("INSERT INTO text VALUES ('row" + number + "', 'words of row " + number + "')");
            }
            statement.executeUpdate("INSERT INTO text VALUES ('a', 'first words: größer, 漢字, ☺')");
            statement.executeUpdate("INSERT INTO text VALUES ('b', 'other words')");
            statement.executeUpdate("INSERT INTO spring_session VALUES ('s', 'never')");
            connection.commit();
            connection.setAutoCommit(true);
        }
    }
}

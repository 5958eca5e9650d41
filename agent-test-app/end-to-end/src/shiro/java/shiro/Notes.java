package shiro;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcConnectionPool;

/** The rows that everybody may read and write. */
final class Notes {
    private static final JdbcConnectionPool POOL =
            JdbcConnectionPool.create("jdbc:h2:mem:shiro;DB_CLOSE_DELAY=-1", "", "");

    private Notes() {}

    static Connection connection() throws SQLException {
        return POOL.getConnection();
    }

    static String all() throws SQLException {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement("SELECT id, words FROM note ORDER BY id");
                ResultSet rows = statement.executeQuery()) {
            StringBuilder all = new StringBuilder();
            while (rows.next()) {
                all.append("<li>").append(rows.getInt(1)).append(": ").append(rows.getString(2));
            }
            return all.toString();
        }
    }

    static void write(int id, String words) throws SQLException {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement("MERGE INTO note KEY (id) VALUES (?, ?)")) {
            statement.setInt(1, id);
            statement.setString(2, words);
            statement.executeUpdate();
        }
    }
}

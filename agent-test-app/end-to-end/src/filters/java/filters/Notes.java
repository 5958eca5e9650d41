package filters;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcConnectionPool;

/** The rows that every part shows. */
public final class Notes {
    private static final JdbcConnectionPool POOL =
            JdbcConnectionPool.create("jdbc:h2:mem:filters;DB_CLOSE_DELAY=-1", "", "");

    private Notes() {}

    static Connection connection() throws SQLException {
        return POOL.getConnection();
    }

    static String all() {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement("SELECT words FROM note ORDER BY id");
                ResultSet rows = statement.executeQuery()) {
            StringBuilder all = new StringBuilder();
            while (rows.next()) {
                all.append(rows.getString(1)).append("; ");
            }
            return all.toString();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static void write(int id, String words) {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement("MERGE INTO note KEY (id) VALUES (?, ?)")) {
            statement.setInt(1, id);
            statement.setString(2, words);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

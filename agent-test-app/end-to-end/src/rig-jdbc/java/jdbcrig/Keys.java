package jdbcrig;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Writes that give back the keys they made. */
final class Keys {
    private Keys() {}

    static void generated(Engine engine, Connection connection, int number) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO counted (words) VALUES ('k')", Statement.RETURN_GENERATED_KEYS);
            try (ResultSet keys = statement.getGeneratedKeys()) {
                while (keys.next()) {
                    keys.getObject(1);
                }
            }
        }
    }

    static void prepared(Engine engine, Connection connection, int number) throws SQLException {
        String sql = "INSERT INTO counted (words) VALUES (?)";
        try (PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            statement.setString(1, "k");
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
            }
        }
    }
}

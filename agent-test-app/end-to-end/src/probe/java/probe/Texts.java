package probe;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the table that most pages show. */
public final class Texts {
    private Texts() {}

    /** The words of a row, read through the pool; also called by the JSPs. */
    public static String of(String id) throws SQLException {
        try (Connection connection = Database.connection()) {
            return of(id, connection);
        }
    }

    static String of(String id, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT words FROM text WHERE id = ?")) {
            statement.setString(1, id == null ? "a" : id);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : "no such row";
            }
        }
    }

    /** The time by the database's clock. */
    static String now() throws SQLException {
        try (Connection connection = Database.connection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT MAX(words), CURRENT_TIMESTAMP FROM text");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getTimestamp(2).toString();
        }
    }

    static List<String> page(int number, int size) throws SQLException {
        List<String> words = new ArrayList<>();
        try (Connection connection = Database.connection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT words FROM text WHERE id LIKE 'row%' ORDER BY id LIMIT ? OFFSET ?")) {
            statement.setInt(1, size);
            statement.setInt(2, (number - 1) * size);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    words.add(rows.getString(1));
                }
            }
        }
        return words;
    }

    static int count(String table) throws SQLException {
        try (Connection connection = Database.connection();
                PreparedStatement statement = connection.prepareStatement("SELECT COUNT(*) FROM " + table);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }
}

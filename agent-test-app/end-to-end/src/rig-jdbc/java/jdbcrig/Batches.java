package jdbcrig;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Batches. */
final class Batches {
    private Batches() {}

    static void texts(Engine engine, Connection connection, int number) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.addBatch(Statements.text(-number));
            statement.addBatch(Statements.text(number));
            statement.executeBatch();
        }
    }

    static void large(Engine engine, Connection connection, int number) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.addBatch("DELETE FROM article WHERE id = -1");
            statement.clearBatch();
            statement.addBatch(Statements.text(number));
            statement.executeLargeBatch();
        }
    }

    static void prepared(Engine engine, Connection connection, int number) throws SQLException {
        try (PreparedStatement statement = Statements.prepare(connection, number)) {
            statement.addBatch();
            statement.setString(1, "w" + number);
            statement.setInt(2, 1);
            statement.addBatch();
            statement.executeBatch();
        }
    }

    static void inserting(Engine engine, Connection connection, int number) throws SQLException {
        String sql = "INSERT INTO counted (words) VALUES (?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < 5; i++) {
                statement.setString(1, "w" + number + "-" + i);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}

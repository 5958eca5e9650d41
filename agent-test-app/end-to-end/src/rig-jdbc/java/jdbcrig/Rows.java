package jdbcrig;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Writes through the rows of a query's results. */
final class Rows {
    private Rows() {}

    private static Statement updatable(Connection connection) throws SQLException {
        return connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_UPDATABLE);
    }

    static void update(Engine engine, Connection connection, int number) throws SQLException {
        try (Statement statement = updatable(connection);
                ResultSet rows = statement.executeQuery("SELECT id, words FROM article WHERE id = 1")) {
            rows.next();
            rows.updateString(2, "w" + number);
            rows.updateRow();
        }
    }

    static void insert(Engine engine, Connection connection, int number) throws SQLException {
        try (Statement statement = updatable(connection);
                ResultSet rows = statement.executeQuery("SELECT id, words FROM article WHERE id = 1")) {
            rows.moveToInsertRow();
            rows.updateInt(1, number);
            rows.updateString(2, "w" + number);
            rows.insertRow();
        }
    }

    static void delete(Engine engine, Connection connection, int number) throws SQLException {
        try (Statement statement = updatable(connection)) {
            statement.execute("SELECT id, words FROM article WHERE id = " + Tables.doomed());
            ResultSet rows = statement.getResultSet();
            rows.next();
            rows.deleteRow();
            rows.close();
        }
    }
}

package jdbcrig;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Single statements, plain and prepared. */
final class Statements {
    private Statements() {}

    static String text(int number) {
        return "UPDATE article SET words = 'w" + number + "' WHERE id = 1";
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static void query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
        }
    }

    static PreparedStatement prepare(Connection connection, int number) throws SQLException {
        PreparedStatement statement = connection.prepareStatement("UPDATE article SET words = ? WHERE id = ?");
        statement.setString(1, "w" + number);
        statement.setInt(2, 1);
        return statement;
    }

    static void update(Engine engine, Connection connection, int number) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(text(number));
        }
    }

    static void execute(Engine engine, Connection connection, int number) throws SQLException {
        execute(connection, text(number));
    }

    static void largeUpdate(Engine engine, Connection connection, int number) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeLargeUpdate(text(number));
        }
    }

    static void prepared(Engine engine, Connection connection, int number) throws SQLException {
        try (PreparedStatement statement = prepare(connection, number)) {
            statement.executeUpdate();
        }
    }

    static void preparedExecute(Engine engine, Connection connection, int number) throws SQLException {
        try (PreparedStatement statement = prepare(connection, number)) {
            statement.execute();
        }
    }

    static void preparedLarge(Engine engine, Connection connection, int number) throws SQLException {
        try (PreparedStatement statement = prepare(connection, number)) {
            statement.executeLargeUpdate();
        }
    }

    static void upsert(Engine engine, Connection connection, int number) throws SQLException {
        String row = "INSERT INTO article (id, words) VALUES (1, 'w" + number + "')";
        String changed = "WHEN MATCHED THEN UPDATE SET words = 'w" + number + "'";
        execute(
                connection,
                switch (engine) {
                    case H2 -> "MERGE INTO article (id, words) KEY (id) VALUES (1, 'w" + number + "')";
                    case HSQLDB -> "MERGE INTO article USING (VALUES 1) one (id) ON article.id = one.id " + changed;
                    case DERBY -> "MERGE INTO article USING one ON article.id = one.id " + changed;
                    case SQLITE, POSTGRESQL -> row + " ON CONFLICT (id) DO UPDATE SET words = EXCLUDED.words";
                    case MARIADB, MYSQL -> row + " ON DUPLICATE KEY UPDATE words = VALUES(words)";
                });
    }

    static void several(Engine engine, Connection connection, int number) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean rows = statement.execute("DELETE FROM counted WHERE id < 0; " + text(number));
            readAll(statement, rows);
        }
    }

    static void severalPrepared(Engine engine, Connection connection, int number) throws SQLException {
        String sql = "DELETE FROM counted WHERE id < ?; UPDATE article SET words = ? WHERE id = 1";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, 0);
            statement.setString(2, "w" + number);
            readAll(statement, statement.execute());
        }
    }

    static void readAll(Statement statement, boolean firstIsRows) throws SQLException {
        boolean rows = firstIsRows;
        while (rows || statement.getUpdateCount() != -1) {
            rows = statement.getMoreResults();
        }
    }
}

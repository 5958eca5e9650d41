package jdbcrig;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Queries that write. */
final class Queries {
    private Queries() {}

    private static String returning(Engine engine, int number) {
        return switch (engine) {
            case H2 -> "SELECT id FROM FINAL TABLE (" + Statements.text(number) + ")";
            case MARIADB, MYSQL -> "INSERT INTO article (id, words) VALUES (" + number + ", 'r') RETURNING id";
            case HSQLDB, DERBY, SQLITE, POSTGRESQL -> Statements.text(number) + " RETURNING id";
        };
    }

    static void closedEarly(Engine engine, Connection connection, int number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(returning(engine, number))) {
            ResultSet rows = statement.executeQuery();
            rows.next();
            rows.close();
        }
    }

    static void readToTheEnd(Engine engine, Connection connection, int number) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(returning(engine, number));
            ResultSet rows = statement.getResultSet();
            while (rows.next()) {
                rows.getString(1);
            }
        }
    }

    static void commonTableExpression(Engine engine, Connection connection, int number) throws SQLException {
        Statements.query(
                connection, "WITH changed AS (" + Statements.text(number) + " RETURNING id) SELECT id FROM changed");
    }

    static void function(Engine engine, Connection connection, int number) throws SQLException {
        Statements.query(connection, "SELECT change_words('w" + number + "')");
    }
}

package jdbcrig;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

/** Several statements, and what becomes of some of them inside the transaction. */
final class Transactions {
    private Transactions() {}

    static void savepoint(Engine engine, Connection connection, int number) throws SQLException {
        Statements.update(engine, connection, number);
        Savepoint savepoint = connection.setSavepoint("s" + number);
        Statements.update(engine, connection, -number);
        connection.rollback(savepoint);
    }

    static void failing(Engine engine, Connection connection, int number) throws SQLException {
        Statements.update(engine, connection, number);
        Savepoint savepoint = connection.getAutoCommit() ? null : connection.setSavepoint("f" + number);
        try {
            Statements.execute(connection, "INSERT INTO article (id, words) VALUES (1, 'twice')");
            throw new IllegalStateException("the key is there already");
        } catch (SQLException expected) {
            if (savepoint != null) {
                connection.rollback(savepoint);
            }
        }
    }

    static void schemaChange(Engine engine, Connection connection, int number) throws SQLException {
        Statements.execute(connection, "CREATE TABLE passing (id INT)");
        Statements.execute(connection, "DROP TABLE passing");
        Statements.update(engine, connection, number);
    }
}

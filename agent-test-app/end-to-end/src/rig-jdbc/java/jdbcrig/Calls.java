package jdbcrig;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;

/** Procedures and functions of the database that write. */
final class Calls {
    private Calls() {}

    static void procedure(Engine engine, Connection connection, int number) throws SQLException {
        String call = engine == Engine.POSTGRESQL ? "CALL put_words(?)" : "{call put_words(?)}";
        try (CallableStatement statement = connection.prepareCall(call)) {
            statement.setString(1, "w" + number);
            statement.execute();
        }
    }

    static void function(Engine engine, Connection connection, int number) throws SQLException {
        try (CallableStatement statement = connection.prepareCall("{? = call change_words(?)}")) {
            statement.registerOutParameter(1, Types.INTEGER);
            statement.setString(2, "w" + number);
            statement.execute();
            statement.getInt(1);
        }
    }

    static void procedureWithResults(Engine engine, Connection connection, int number) throws SQLException {
        try (CallableStatement statement = connection.prepareCall("{call show_and_put(?)}")) {
            statement.setString(1, "w" + number);
            Statements.readAll(statement, statement.execute());
        }
    }
}

package jdbcrig;

import static jdbcrig.Engine.DERBY;
import static jdbcrig.Engine.H2;
import static jdbcrig.Engine.HSQLDB;
import static jdbcrig.Engine.MARIADB;
import static jdbcrig.Engine.MYSQL;
import static jdbcrig.Engine.POSTGRESQL;
import static jdbcrig.Engine.SQLITE;

import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Blob;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.postgresql.largeobject.LargeObject;
import org.postgresql.largeobject.LargeObjectManager;

/** The ways to write through JDBC. Each writes the table {@code article}, a row of its own number or the words of row 1. */
enum Way {
    UPDATE {
        @Override
        void write(Engine engine, Connection connection, int number) throws Exception {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(update(number));
            }
        }
    },
    EXECUTE {
        @Override
        void write(Engine engine, Connection connection, int number) throws Exception {
            execute(connection, update(number));
        }
    },
    LARGE_UPDATE {
        @Override
        void write(Engine engine, Connection connection, int number) throws Exception {
            try (Statement statement = connection.createStatement()) {
                statement.executeLargeUpdate(update(number));
            }
        }
    },
    PREPARED {
        @Override
        void write(Engine engine, Connection connection, int number) throws Exception {
            try (PreparedStatement statement = prepared(connection, number)) {
                statement.executeUpdate();
            }
        }
    },
    PREPARED_EXECUTE {
        @Override
        void write(Engine engine, Connection connection, int number) throws Exception {
            try (PreparedStatement statement = prepared(connection, number)) {
                statement.execute();
            }
        }
    },
    PREPARED_LARGE {
        @Override
        void write(Engine engine, Connection connection, int number) throws Exception {
            try (PreparedStatement statement = prepared(connection, number)) {
                statement.executeLargeUpdate();
            }
        }
    },
    BATCH {
        @Override
        void write(Engine engine, Connection connection, int number) throws Exception {
            try (Statement statement = connection.createStatement()) {
                statement.addBatch(update(-number));
                statement.addBatch(update(number));
                statement.executeBatch();
            }
        }
    },
    LARGE_BATCH {
        @Override
        void write(Engine engine, Connection connection, int number) throws Exception {
            try (Statement statement = connection.createStatement()) {
                statement.addBatch("DELETE FROM article WHERE id = -1");
                statement.clearBatch();
                statement.addBatch(update(number));
                statement.executeLargeBatch();
            }
        }
    },
    PREPARED_BATCH {
        @Override
        void write(Engine engine, Connection connection, int number) throws Exception {
            try (PreparedStatement statement = prepared(connection, number)) {
                statement.addBatch();
                statement.setString(1, "w" + number);
                statement.setInt(2, 1);
                statement.addBatch();
                statement.executeBatch();
            }
        }
    },
    GENERATED_KEYS {
        @Override
        void write(Engine engine, Connection connection, int number) throws Exception {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("INSERT INTO counted (words) VALUES ('k')", Statement.RETURN_GENERATED_KEYS);
                try (ResultSet keys = statement.getGeneratedKeys()) {
                    while (keys.next()) {
                        keys.getObject(1);
                    }
                }
            }
        }
    },
    PREPARED_KEYS {
        @Override
        void write(Engine engine, Connection connection, int number) throws Exception {
            String sql = "INSERT INTO counted (words) VALUES (?)";
            try (PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
                statement.setString(1, "k");
                statement.executeUpdate();
                try (ResultSet keys = statement.getGeneratedKeys()) {
                    keys.next();
                }
            }
        }
    },
    /** A query that writes, and its results closed before their end. */
    QUERY {
        @Override
        boolean isFor(Engine engine) {
            return engine.isOneOf(H2, SQLITE, POSTGRESQL, MARIADB);
        }

        @Override
        void write(Engine engine, Connection connection, int number) throws Exception {
            try (PreparedStatement statement = connection.prepareStatement(returning(engine, number))) {
                ResultSet rows = statement.executeQuery();
                rows.next();
                rows.close();
            }
        }
    },
    /** The same, told by {@code execute}, and read to the end. */
    QUERY_EXECUTED {
        @Override
        boolean isFor(Engine engine) {
            return QUERY.isFor(engine);
        }

        @Override
        void write(Engine engine, Connection connection, int number) throws Exception {
            try (Statement statement = connection.createStatement()) {
                statement.execute(returning(engine, number));
                ResultSet rows = statement.getResultSet();
                while (rows.next()) {
                    rows.getString(1);
                }
            }
        }
    },
    COMMON_TABLE_EXPRESSION {
        @Override
        boolean isFor(Engine engine) {
            return engine == POSTGRESQL;
        }

        @Override
        void write(Engine engine, Connection connection, int number) throws Exception {
            query(connection, "WITH changed AS (" + update(number) + " RETURNING id) SELECT id FROM changed");
        }
    },
    FUNCTION {
        @Override
        boolean isFor(Engine engine) {
            return engine.isOneOf(POSTGRESQL, MARIADB, MYSQL);
        }

        @Override
        void write(Engine engine, Connection connection, int number) throws Exception {
            query(connection, "SELECT change_words('w" + number + "')");
        }
    },
    CALL {
        @Override
        boolean isFor(Engine engine) {
            return engine.isOneOf(POSTGRESQL, MARIADB, MYSQL, HSQLDB);
        }

        @Override
        void write(Engine engine, Connection connection, int number) throws Exception {
            String call = engine == POSTGRESQL ? "CALL put_words(?)" : "{call put_words(?)}";
            try (CallableStatement statement = connection.prepareCall(call)) {
                statement.setString(1, "w" + number);
                statement.execute();
            }
        }
    },
    UPSERT {
        @Override
        void write(Engine engine, Connection connection, int number) throws Exception {
            execute(
                    connection,
                    switch (engine) {
                        case H2 -> "MERGE INTO article (id, words) KEY (id) VALUES (1, 'w" + number + "')";
                        case HSQLDB, DERBY ->
                            "MERGE INTO article USING "
                                    + (engine == DERBY
                                            ? "one ON article.id = one.id"
                                            : "(VALUES 1) one (id) ON article.id = one.id")
                                    + " WHEN MATCHED THEN UPDATE SET words = 'w" + number + "'";
                        case SQLITE, POSTGRESQL ->
                            "INSERT INTO article (id, words) VALUES (1, 'w" + number
                                    + "') ON CONFLICT (id) DO UPDATE SET words = EXCLUDED.words";
                        case MARIADB, MYSQL ->
                            "INSERT INTO article (id, words) VALUES (1, 'w" + number
                                    + "') ON DUPLICATE KEY UPDATE words = VALUES(words)";
                    });
        }
    },
    SEVERAL_STATEMENTS {
        @Override
        boolean isFor(Engine engine) {
            return engine != DERBY;
        }

        @Override
        void write(Engine engine, Connection connection, int number) throws Exception {
            try (Statement statement = connection.createStatement()) {
                boolean rows = statement.execute("DELETE FROM counted WHERE id < 0; " + update(number));
                while (rows || statement.getUpdateCount() != -1) {
                    rows = statement.getMoreResults();
                }
            }
        }
    },
    UPDATABLE_ROW {
        @Override
        boolean isFor(Engine engine) {
            return engine != SQLITE;
        }

        @Override
        void write(Engine engine, Connection connection, int number) throws Exception {
            try (Statement statement = updatable(connection);
                    ResultSet rows = statement.executeQuery("SELECT id, words FROM article WHERE id = 1")) {
                rows.next();
                rows.updateString(2, "w" + number);
                rows.updateRow();
            }
        }
    },
    UPDATABLE_INSERT {
        @Override
        boolean isFor(Engine engine) {
            return engine != SQLITE;
        }

        @Override
        void write(Engine engine, Connection connection, int number) throws Exception {
            try (Statement statement = updatable(connection);
                    ResultSet rows = statement.executeQuery("SELECT id, words FROM article WHERE id = 1")) {
                rows.moveToInsertRow();
                rows.updateInt(1, number);
                rows.updateString(2, "w" + number);
                rows.insertRow();
            }
        }
    },
    UPDATABLE_DELETE {
        @Override
        boolean isFor(Engine engine) {
            return engine != SQLITE;
        }

        @Override
        void write(Engine engine, Connection connection, int number) throws Exception {
            try (Statement statement = updatable(connection)) {
                statement.execute("SELECT id, words FROM article WHERE id = " + Tables.doomed());
                ResultSet rows = statement.getResultSet();
                rows.next();
                rows.deleteRow();
                rows.close();
            }
        }
    },
    OWN_LOB {
        @Override
        boolean isFor(Engine engine) {
            return !engine.isOneOf(SQLITE, POSTGRESQL);
        }

        @Override
        void write(Engine engine, Connection connection, int number) throws Exception {
            Blob blob = connection.createBlob();
            blob.setBytes(1, new byte[] {1, 2, 3});
            String sql = "UPDATE article SET body = ? WHERE id = 1";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setBlob(1, blob);
                statement.executeUpdate();
            }
        }
    },
    /** The large objects of PostgreSQL, by the standard's interface. */
    LOB_IN_PLACE {
        @Override
        boolean isFor(Engine engine) {
            return engine == POSTGRESQL;
        }

        @Override
        boolean inAutocommit() {
            return false;
        }

        @Override
        void write(Engine engine, Connection connection, int number) throws Exception {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT object FROM big WHERE id = 1")) {
                rows.next();
                Blob blob = rows.getBlob(1);
                blob.setBytes(1, ("b" + number).getBytes());
                blob.truncate(2);
                blob.free();
            }
        }
    },
    LARGE_OBJECT {
        @Override
        boolean isFor(Engine engine) {
            return engine == POSTGRESQL;
        }

        @Override
        boolean inAutocommit() {
            return false;
        }

        @Override
        void write(Engine engine, Connection connection, int number) throws Exception {
            LargeObjectManager manager = connection.unwrap(PGConnection.class).getLargeObjectAPI();
            long id = manager.createLO();
            try (LargeObject object = manager.open(id);
                    OutputStream out = object.getOutputStream()) {
                out.write(new byte[] {4, 5, 6});
            }
        }
    },
    COPY {
        @Override
        boolean isFor(Engine engine) {
            return engine == POSTGRESQL;
        }

        @Override
        void write(Engine engine, Connection connection, int number) throws Exception {
            CopyManager manager = new CopyManager(connection.unwrap(BaseConnection.class));
            manager.copyIn("COPY article (id, words) FROM STDIN", new StringReader(number + "\tw" + number + "\n"));
        }
    },
    COPY_BY_PARTS {
        @Override
        boolean isFor(Engine engine) {
            return engine == POSTGRESQL;
        }

        @Override
        void write(Engine engine, Connection connection, int number) throws Exception {
            CopyIn copy =
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY article (id, words) FROM STDIN");
            byte[] line = (number + "\tw" + number + "\n").getBytes();
            copy.writeToCopy(line, 0, line.length);
            copy.endCopy();
        }
    },
    /** A copy that reads what a write gives back. */
    COPY_OUT {
        @Override
        boolean isFor(Engine engine) {
            return engine == POSTGRESQL;
        }

        @Override
        void write(Engine engine, Connection connection, int number) throws Exception {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY (" + update(number) + " RETURNING id) TO STDOUT", OutputStream.nullOutputStream());
        }
    },
    LOAD_DATA {
        @Override
        boolean isFor(Engine engine) {
            return engine.isOneOf(MARIADB, MYSQL);
        }

        @Override
        void write(Engine engine, Connection connection, int number) throws Exception {
            Path file = Files.createTempFile("rows", ".txt");
            Files.writeString(file, number + "\tw" + number + "\n");
            execute(connection, "LOAD DATA LOCAL INFILE '" + file + "' INTO TABLE article (id, words)");
            Files.delete(file);
        }
    },
    SAVEPOINT {
        @Override
        boolean inAutocommit() {
            return false;
        }

        @Override
        void write(Engine engine, Connection connection, int number) throws Exception {
            UPDATE.write(engine, connection, number);
            Savepoint savepoint = connection.setSavepoint("s" + number);
            UPDATE.write(engine, connection, -number);
            connection.rollback(savepoint);
        }
    },
    /** Refused by the database, which cannot be known from outside. */
    FAILING {
        @Override
        void write(Engine engine, Connection connection, int number) throws Exception {
            UPDATE.write(engine, connection, number);
            Savepoint savepoint = connection.getAutoCommit() ? null : connection.setSavepoint("f" + number);
            try {
                execute(connection, "INSERT INTO article (id, words) VALUES (1, 'twice')");
                throw new IllegalStateException("the key is there already");
            } catch (SQLException expected) {
                if (savepoint != null) {
                    connection.rollback(savepoint);
                }
            }
        }
    },
    SCHEMA_CHANGE {
        @Override
        void write(Engine engine, Connection connection, int number) throws Exception {
            execute(connection, "CREATE TABLE passing (id INT)");
            execute(connection, "DROP TABLE passing");
            UPDATE.write(engine, connection, number);
        }
    };

    boolean isFor(Engine engine) {
        return true;
    }

    /** Whether it makes sense without a transaction. */
    boolean inAutocommit() {
        return true;
    }

    abstract void write(Engine engine, Connection connection, int number) throws Exception;

    static String update(int number) {
        return "UPDATE article SET words = 'w" + number + "' WHERE id = 1";
    }

    private static String returning(Engine engine, int number) {
        return switch (engine) {
            case H2 -> "SELECT id FROM FINAL TABLE (" + update(number) + ")";
            case MARIADB -> "INSERT INTO article (id, words) VALUES (" + number + ", 'r') RETURNING id";
            default -> update(number) + " RETURNING id";
        };
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
        }
    }

    private static Statement updatable(Connection connection) throws SQLException {
        return connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_UPDATABLE);
    }

    private static PreparedStatement prepared(Connection connection, int number) throws SQLException {
        PreparedStatement statement = connection.prepareStatement("UPDATE article SET words = ? WHERE id = ?");
        statement.setString(1, "w" + number);
        statement.setInt(2, 1);
        return statement;
    }
}

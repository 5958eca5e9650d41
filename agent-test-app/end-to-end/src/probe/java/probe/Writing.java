package probe;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Locale;

/** The ways to write a row through JDBC. */
enum Writing {
    UPDATE {
        @Override
        void write(Connection connection, String id, String words) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(updateText(id, words));
            }
        }
    },
    EXECUTE {
        @Override
        void write(Connection connection, String id, String words) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(updateText(id, words));
            }
        }
    },
    LARGE_UPDATE {
        @Override
        void write(Connection connection, String id, String words) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.executeLargeUpdate(updateText(id, words));
            }
        }
    },
    PREPARED {
        @Override
        void write(Connection connection, String id, String words) throws SQLException {
            try (PreparedStatement statement = prepare(connection, id, words)) {
                statement.executeUpdate();
            }
        }
    },
    PREPARED_EXECUTE {
        @Override
        void write(Connection connection, String id, String words) throws SQLException {
            try (PreparedStatement statement = prepare(connection, id, words)) {
                statement.execute();
            }
        }
    },
    BATCH {
        @Override
        void write(Connection connection, String id, String words) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.addBatch(updateText(id, "in between"));
                statement.addBatch(updateText(id, words));
                statement.executeBatch();
            }
        }
    },
    PREPARED_BATCH {
        @Override
        void write(Connection connection, String id, String words) throws SQLException {
            try (PreparedStatement statement = prepare(connection, id, words)) {
                statement.addBatch();
                statement.executeBatch();
            }
        }
    },
    /** A write that gives rows back and so is sent as a query. */
    QUERY {
        @Override
        void write(Connection connection, String id, String words) throws SQLException {
            ask(connection, "SELECT words FROM FINAL TABLE (" + updateText(id, words) + ")");
        }
    },
    /** The same in the words of PostgreSQL. */
    RETURNING {
        @Override
        void write(Connection connection, String id, String words) throws SQLException {
            ask(connection, updateText(id, words) + " RETURNING words");
        }
    },
    /** A query whose write stands in a part that a look at its first word misses. */
    WITH {
        @Override
        void write(Connection connection, String id, String words) throws SQLException {
            ask(
                    connection,
                    "WITH changed AS (" + updateText(id, words) + " RETURNING words) SELECT words FROM changed");
        }
    },
    UPSERT {
        @Override
        void write(Connection connection, String id, String words) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("INSERT INTO text (id, words) VALUES ('" + id + "', '" + words
                        + "') ON CONFLICT (id) DO UPDATE SET words = EXCLUDED.words");
            }
        }
    },
    /** By a block of procedural code, which names its table in a string. */
    BLOCK {
        @Override
        void write(Connection connection, String id, String words) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("DO $body$ BEGIN " + updateText(id, words) + "; END $body$");
            }
        }
    },
    RESULT_SET {
        @Override
        void write(Connection connection, String id, String words) throws SQLException {
            try (Statement statement =
                            connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_UPDATABLE);
                    ResultSet rows = statement.executeQuery("SELECT id, words FROM text WHERE id = '" + id + "'")) {
                rows.next();
                rows.updateString("words", words);
                rows.updateRow();
            }
        }
    },
    MERGE {
        @Override
        void write(Connection connection, String id, String words) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("MERGE INTO text (id, words) KEY (id) VALUES ('" + id + "', '" + words + "')");
            }
        }
    },
    /** The verb behind a comment, where a search for a first word misses it. */
    COMMENTED {
        @Override
        void write(Connection connection, String id, String words) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("/* select */ -- select\n " + updateText(id, words));
            }
        }
    },
    /** Two writes, of which the first alone is undone. */
    SAVEPOINT {
        @Override
        void write(Connection connection, String id, String words) throws SQLException {
            UPDATE.write(connection, id, words);
            Savepoint savepoint = connection.setSavepoint();
            UPDATE.write(connection, id, "undone");
            connection.rollback(savepoint);
        }
    },
    /** To the table on the default expiration whitelist. */
    WHITELISTED {
        @Override
        void write(Connection connection, String id, String words) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement("UPDATE spring_session SET seen = ?")) {
                statement.setString(1, words);
                statement.executeUpdate();
            }
        }
    },
    DDL {
        @Override
        void write(Connection connection, String id, String words) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("DROP TABLE IF EXISTS passing");
                statement.execute("CREATE TABLE passing (id INT)");
            }
            UPDATE.write(connection, id, words);
        }
    };

    static Writing of(String name) {
        return name == null ? PREPARED : valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    abstract void write(Connection connection, String id, String words) throws SQLException;

    private static String updateText(String id, String words) {
        return "UPDATE text SET words = '" + words + "' WHERE id = '" + id + "'";
    }

    private static void ask(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
        }
    }

    private static PreparedStatement prepare(Connection connection, String id, String words) throws SQLException {
        PreparedStatement statement = connection.prepareStatement("UPDATE text SET words = ? WHERE id = ?");
        statement.setString(1, words);
        statement.setString(2, id);
        return statement;
    }
}

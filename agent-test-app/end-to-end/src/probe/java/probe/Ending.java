package probe;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** How a transaction ends; the connection is closed afterwards in any case. */
enum Ending {
    /** There is none: each statement was its own transaction. */
    AUTOCOMMIT,
    COMMIT,
    ROLLBACK,
    /** By switching autocommit on, which commits. */
    AUTOCOMMIT_ON,
    /** By the word sent as a statement. */
    COMMIT_AS_TEXT,
    ROLLBACK_AS_TEXT,
    /** By closing alone; pools and H2 roll back then. */
    CLOSE;

    static Ending of(String name) {
        return name == null ? AUTOCOMMIT : valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    void end(Connection connection) throws SQLException {
        switch (this) {
            case COMMIT -> connection.commit();
            case ROLLBACK -> connection.rollback();
            case AUTOCOMMIT_ON -> connection.setAutoCommit(true);
            case COMMIT_AS_TEXT -> say(connection, "COMMIT");
            case ROLLBACK_AS_TEXT -> say(connection, "ROLLBACK");
            case AUTOCOMMIT, CLOSE -> {}
        }
    }

    private static void say(Connection connection, String word) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(word);
        }
    }
}

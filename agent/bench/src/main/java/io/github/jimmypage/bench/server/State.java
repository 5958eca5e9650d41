package io.github.jimmypage.bench.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A row that holds nothing but how often it was written, so that a page can tell which state it shows. Thread-safe. */
final class State {
    private final DataSource database;

    private State(DataSource database) {
        this.database = database;
    }

    /** Makes the table. */
    static State create(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement create = connection.createStatement()) {
            create.execute("create table state (number bigint not null)");
            create.execute("insert into state values (0)");
        }
        return new State(database);
    }

    /** How often it was written. */
    long number() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement read = connection.createStatement()) {
            return number(read);
        }
    }

    /**
     * Writes it once more, in a transaction.
     *
     * @return the number that is committed then
     */
    long next() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement write = connection.createStatement()) {
            connection.setAutoCommit(false);
            write.executeUpdate("update state set number = number + 1");
            long written = number(write);
            connection.commit();
            return written;
        }
    }

    private static long number(Statement read) throws SQLException {
        try (ResultSet row = read.executeQuery("select number from state")) {
            row.next();
            return row.getLong(1);
        }
    }
}

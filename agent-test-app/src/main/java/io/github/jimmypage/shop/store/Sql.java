package io.github.jimmypage.shop.store;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Statements on one connection, for one thread. Every statement's text is a constant, so that no visitor's words can
 * become part of it.
 */
public final class Sql {

    private static final int ROWS_PER_BATCH = 1000;

    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** All rows. */
    public <T> List<T> list(@CompileTimeConstant final String text, Row<T> row, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            bind(statement, parameters);
            try (ResultSet results = statement.executeQuery()) {
                List<T> list = new ArrayList<>();
                while (results.next()) {
                    list.add(row.from(results));
                }
                return list;
            }
        }
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(@CompileTimeConstant final String text, Row<T> row, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            bind(statement, parameters);
            try (ResultSet results = statement.executeQuery()) {
                return results.next() ? Optional.of(row.from(results)) : Optional.empty();
            }
        }
    }

    /** The number in the only column of the only row. */
    public long number(@CompileTimeConstant final String text, Object... parameters) throws SQLException {
        return first(text, row -> row.getLong(1), parameters).orElse(0L);
    }

    /** Writes, and says how many rows were changed. */
    public int update(@CompileTimeConstant final String text, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        }
    }

    /** Inserts one row and says which {@code id} the database gave it. */
    public long insert(@CompileTimeConstant final String text, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text, new String[] {"id"})) {
            bind(statement, parameters);
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    /** Writes many rows with one statement, a thousand at a time. */
    public void batch(@CompileTimeConstant final String text, Iterable<Object[]> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            int waiting = 0;
            for (Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
                if (++waiting == ROWS_PER_BATCH) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        }
    }

    /** Runs statements that define tables, separated by semicolons. */
    void define(Iterable<String> texts) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String text : texts) {
                statement.execute(text);
            }
        }
    }

    private static void bind(PreparedStatement statement, Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    /** Makes a value of the row that the results stand on. */
    @FunctionalInterface
    public interface Row<T> {
        T from(ResultSet row) throws SQLException;
    }
}

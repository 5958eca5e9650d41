package xarig;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.XAConnection;
import javax.sql.XADataSource;

/** One of two databases, with tables of its own names, so that the bumps tell them apart. */
record Database(Engine engine, String url, XADataSource source, int place) {
    /** @param text {@code ENGINE=URL} */
    static Database of(String text, int place) throws ReflectiveOperationException {
        int equals = text.indexOf('=');
        Engine engine = Engine.valueOf(text.substring(0, equals));
        String url = text.substring(equals + 1);
        return new Database(engine, url, engine.source(url), place);
    }

    String table() {
        return "article" + place;
    }

    String otherTable() {
        return "note" + place;
    }

    void create() throws SQLException {
        XAConnection opened = source.getXAConnection();
        try (Connection connection = opened.getConnection()) {
            for (String table : new String[] {table(), otherTable()}) {
                execute(connection, "CREATE TABLE " + table + " (id INT NOT NULL PRIMARY KEY, words VARCHAR(200))");
                execute(connection, "INSERT INTO " + table + " VALUES (1, 'first')");
            }
        } finally {
            opened.close();
        }
    }

    void write(Connection connection) throws SQLException {
        write(connection, table());
    }

    void write(Connection connection, String table) throws SQLException {
        execute(connection, "UPDATE " + table + " SET words = 'changed' WHERE id = 1");
    }

    void insert(Connection connection, int id) throws SQLException {
        execute(connection, "INSERT INTO " + table() + " VALUES (" + id + ", 'inserted')");
    }

    void read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT words FROM " + table() + " WHERE id = 1")) {
            rows.next();
            rows.getString(1);
        }
    }

    boolean has(Connection connection, int id) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT words FROM " + table() + " WHERE id = " + id)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

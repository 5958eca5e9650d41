package io.github.jimmypage.bench.micro;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** A connection of a real driver and two statements of it, for hooks to be called with. */
record JdbcObjects(Connection connection, PreparedStatement read, PreparedStatement write) {
    static final String READ = "select content from setting where name = ?";
    static final String WRITE = "update setting set content = ? where name = ?";

    /** Opens a database of its own in memory; closing the connection ends it. */
    static JdbcObjects open() {
        try {
            Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
            try (Statement create = connection.createStatement()) {
                create.execute("create table setting (name varchar(50), content varchar(50))");
            }
            return new JdbcObjects(connection, connection.prepareStatement(READ), connection.prepareStatement(WRITE));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.github.jimmypage.bench.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The table that pages are rendered from. Thread-safe. */
final class Items {
    private static final int COUNT = 4_000;
    private static final int BYTES_PER_ROW = 320;
    private static final String DESCRIPTION =
            "A thing that somebody could want to have, described at some length. ".repeat(3);

    private final DataSource database;

    private Items(DataSource database) {
        this.database = database;
    }

    /** Makes the table and fills it. */
    static Items fill(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement create = connection.createStatement()) {
            create.execute("create table heading (id int primary key, title varchar(200))");
            create.execute("create table item"
                    + " (id int primary key, name varchar(200), description varchar(1000), price int, stock int)");
            create.execute("insert into heading values (1, 'Everything that we have')");
            try (PreparedStatement insert = connection.prepareStatement("insert into item values (?, ?, ?, ?, ?)")) {
                for (int id = 1; id <= COUNT; id++) {
                    insert.setInt(1, id);
                    insert.setString(2, "Thing number " + id);
                    insert.setString(3, DESCRIPTION);
                    insert.setInt(4, 100 + id);
                    insert.setInt(5, id % 7);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
        return new Items(database);
    }

    /**
     * Renders a page by two queries.
     *
     * @param bytes exact size of the page, which is all ASCII; cut or padded to it
     */
    String page(int bytes) throws SQLException {
        StringBuilder html = new StringBuilder(bytes + BYTES_PER_ROW);
        try (Connection connection = database.getConnection();
                PreparedStatement heading = connection.prepareStatement("select title from heading where id = ?");
                PreparedStatement rows = connection.prepareStatement(
                        "select id, name, description, price, stock from item where id between ? and ? order by id")) {
            heading.setInt(1, 1);
            try (ResultSet title = heading.executeQuery()) {
                title.next();
                html.append("<html><body><h1>").append(title.getString(1)).append("</h1>\n");
            }
            rows.setInt(1, 1);
            rows.setInt(2, Math.max(1, bytes / BYTES_PER_ROW));
            try (ResultSet item = rows.executeQuery()) {
                while (item.next()) {
                    appendRow(html, item);
                }
            }
        }
        while (html.length() < bytes) {
            html.append(' ');
        }
        html.setLength(bytes);
        return html.toString();
    }

    private static void appendRow(StringBuilder html, ResultSet item) throws SQLException {
        html.append("<div id=\"item-")
                .append(item.getInt(1))
                .append("\"><h2>")
                .append(item.getString(2))
                .append("</h2><p>")
                .append(item.getString(3))
                .append("</p><p>price ")
                .append(item.getInt(4))
                .append(", stock ")
                .append(item.getInt(5))
                .append("</p></div>\n");
    }
}

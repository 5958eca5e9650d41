package enterprise;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The table, through the server's pool. */
final class Books {
    private static final String SELECT = "select id, title, author, price from book";

    private final DataSource source;

    Books(DataSource source) {
        this.source = source;
    }

    void create() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table book (id int auto_increment primary key, title varchar(100),"
                    + " author varchar(100), price int, owner varchar(20))");
        }
        for (int id = 1; id <= 20; id++) {
            add("Book " + id, "Author " + id % 5, id * 10, id > 18 ? "anna" : id > 16 ? "berta" : null);
        }
    }

    void add(String title, String author, int price, String owner) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into book (title, author, price, owner) values (?, ?, ?, ?)")) {
            insert.setString(1, title);
            insert.setString(2, author);
            insert.setInt(3, price);
            insert.setString(4, owner);
            insert.executeUpdate();
        }
    }

    void price(int id, int price) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement update = connection.prepareStatement("update book set price = ? where id = ?")) {
            update.setInt(1, price);
            update.setInt(2, id);
            update.executeUpdate();
        }
    }

    List<Book> all() throws SQLException {
        return where(" order by id", null);
    }

    List<Book> of(String owner) throws SQLException {
        return where(" where owner = ? order by id", owner);
    }

    List<Book> one(String id) throws SQLException {
        return where(" where id = cast(? as int)", id);
    }

    private List<Book> where(String condition, String value) throws SQLException {
        List<Book> found = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT + condition)) {
            if (value != null) {
                select.setString(1, value);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Book(rows.getInt(1), rows.getString(2), rows.getString(3), rows.getInt(4)));
                }
            }
        }
        return found;
    }
}

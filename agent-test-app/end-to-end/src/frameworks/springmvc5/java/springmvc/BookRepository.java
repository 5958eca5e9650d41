package springmvc;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.BeanPropertyRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The SQL. */
public class BookRepository {
    private static final RowMapper<Book> ROWS = new BeanPropertyRowMapper<>(Book.class);

    private final JdbcTemplate jdbc;

    BookRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Book> all() {
        return jdbc.query("SELECT id, title, author, price FROM book ORDER BY id", ROWS);
    }

    List<Book> of(String owner) {
        return jdbc.query("SELECT id, title, author, price FROM book WHERE owner = ? ORDER BY id", ROWS, owner);
    }

    Optional<Book> with(int id) {
        return jdbc.query("SELECT id, title, author, price FROM book WHERE id = ?", ROWS, id).stream()
                .findFirst();
    }

    void insert(Book book, String owner) {
        jdbc.update(
                "INSERT INTO book (title, author, price, owner) VALUES (?, ?, ?, ?)",
                book.getTitle(),
                book.getAuthor(),
                book.getPrice(),
                owner);
    }

    void setPrice(int id, int price) {
        jdbc.update("UPDATE book SET price = ? WHERE id = ?", price, id);
    }
}

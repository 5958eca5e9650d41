package springmvc;

import java.util.List;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;

/** Where transactions begin and end. */
@Transactional
public class BookService {
    private final BookRepository books;

    BookService(BookRepository books) {
        this.books = books;
    }

    @Transactional(readOnly = true)
    public List<Book> all() {
        return books.all();
    }

    @Transactional(readOnly = true)
    public List<Book> of(String owner) {
        return books.of(owner);
    }

    @Transactional(readOnly = true)
    public Optional<Book> with(int id) {
        return books.with(id);
    }

    public void add(Book book, String owner) {
        books.insert(book, owner);
    }

    public void setPrice(int id, int price) {
        books.setPrice(id, price);
    }
}

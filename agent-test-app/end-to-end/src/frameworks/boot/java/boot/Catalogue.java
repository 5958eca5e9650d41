package boot;

import java.util.List;
import java.util.Optional;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the shop does with books, in transactions, and with a cache of Spring's before the database. */
@Service
@Transactional(readOnly = true)
public class Catalogue {
    private final Books books;

    Catalogue(Books books) {
        this.books = books;
    }

    public List<Book> all() {
        return books.findAllByOrderByTitle();
    }

    public List<Book> of(String owner) {
        return books.findByOwnerOrderByTitle(owner);
    }

    public Optional<Book> book(long id) {
        return books.findById(id);
    }

    @Cacheable("numbers")
    public long number() {
        return books.count();
    }

    @Transactional
    @CacheEvict(cacheNames = "numbers", allEntries = true)
    public Book add(Book book) {
        return books.save(book);
    }

    @Transactional
    public Optional<Book> price(long id, int price) {
        Optional<Book> found = books.findById(id);
        found.ifPresent(book -> book.setPrice(price));
        return found;
    }
}

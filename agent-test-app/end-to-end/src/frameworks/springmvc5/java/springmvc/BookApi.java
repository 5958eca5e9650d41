package springmvc;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The same as JSON. */
@RestController
@RequestMapping("/api/books")
public class BookApi {
    private final BookService books;

    public BookApi(BookService books) {
        this.books = books;
    }

    @GetMapping
    public List<Book> list() {
        return books.all();
    }

    @GetMapping("/{id}")
    public Book one(@PathVariable int id) {
        return books.with(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PutMapping("/{id}/price")
    public void price(@PathVariable int id, @RequestParam int of) {
        books.setPrice(id, of);
    }
}

package springmvc;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What everybody may see. */
@Controller
public class BookController {
    private final BookService books;

    public BookController(BookService books) {
        this.books = books;
    }

    @GetMapping("/books")
    public String list(Model model) {
        model.addAttribute("books", books.all());
        return "books";
    }

    @GetMapping("/books/{id}")
    public String one(@PathVariable int id, Model model) {
        model.addAttribute("book", books.with(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "book";
    }

    @GetMapping("/broken")
    public String broken() {
        throw new IllegalStateException("broken on purpose");
    }
}

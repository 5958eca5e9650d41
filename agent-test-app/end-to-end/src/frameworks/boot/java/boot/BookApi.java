package boot;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same as JSON, for other programs. */
@RestController
@RequestMapping("/api/books")
class BookApi {
    private final Catalogue catalogue;

    BookApi(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping
    List<Book> all() {
        return catalogue.all();
    }

    @GetMapping("/{id}")
    ResponseEntity<Book> one(@PathVariable("id") long id) {
        return ResponseEntity.of(catalogue.book(id));
    }

    @PutMapping("/{id}/price")
    ResponseEntity<Book> price(@PathVariable("id") long id, @RequestParam("of") int price) {
        return ResponseEntity.of(catalogue.price(id, price));
    }
}

package boot;

import jakarta.servlet.http.HttpSession;
import java.util.concurrent.Callable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Counts in the session, on another thread than the request's. */
@RestController
class Visits {
    private final Books books;

    Visits(Books books) {
        this.books = books;
    }

    @GetMapping("/visits")
    Callable<String> visits(HttpSession session) {
        return () -> {
            Integer before = (Integer) session.getAttribute("visits");
            int now = before == null ? 1 : before + 1;
            session.setAttribute("visits", now);
            return "visit " + now + " of "
                    + books.findByOwnerOrderByTitle("anna").size() + " books";
        };
    }
}

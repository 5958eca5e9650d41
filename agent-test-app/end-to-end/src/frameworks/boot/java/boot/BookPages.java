package boot;

import jakarta.validation.Valid;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** List, detail, a form with validation, a page for each user, and one that fails. */
@Controller
class BookPages {
    private final Catalogue catalogue;

    BookPages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/books")
    String list(Model model) {
        model.addAttribute("books", catalogue.all());
        model.addAttribute("number", catalogue.number());
        return "list";
    }

    @GetMapping("/books/{id}")
    String detail(@PathVariable("id") long id, Model model) {
        model.addAttribute(
                "book", catalogue.book(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "detail";
    }

    /** Has nothing of the database in it. */
    @GetMapping("/about")
    String about() {
        return "about";
    }

    @GetMapping("/broken")
    String broken() {
        throw new IllegalStateException("broken");
    }

    @GetMapping("/mine/new")
    String form(@ModelAttribute("book") Book book) {
        return "form";
    }

    @PostMapping("/mine/new")
    String save(
            @Valid @ModelAttribute("book") Book book,
            BindingResult found,
            Principal user,
            RedirectAttributes redirect) {
        if (found.hasErrors()) {
            return "form";
        }
        book.setOwner(user.getName());
        catalogue.add(book);
        redirect.addFlashAttribute("message", "saved: " + book.getTitle());
        return "redirect:/mine";
    }

    @GetMapping("/mine")
    String mine(Principal user, Model model) {
        model.addAttribute("books", catalogue.of(user.getName()));
        return "mine";
    }
}

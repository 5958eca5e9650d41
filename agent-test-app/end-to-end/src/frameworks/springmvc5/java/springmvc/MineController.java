package springmvc;

import javax.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What users have of their own. */
@Controller
@RequestMapping("/mine")
public class MineController {
    private final BookService books;

    public MineController(BookService books) {
        this.books = books;
    }

    @GetMapping
    public String list(@SessionAttribute String user, Model model) {
        model.addAttribute("books", books.of(user));
        return "mine";
    }

    @GetMapping("/new")
    public String form(@ModelAttribute Book book) {
        return "new";
    }

    @PostMapping("/new")
    public String save(
            @Valid @ModelAttribute Book book,
            BindingResult result,
            @SessionAttribute String user,
            RedirectAttributes redirect) {
        if (result.hasErrors()) {
            return "new";
        }
        books.add(book, user);
        redirect.addFlashAttribute("message", "saved: " + book.getTitle());
        return "redirect:/mine";
    }
}

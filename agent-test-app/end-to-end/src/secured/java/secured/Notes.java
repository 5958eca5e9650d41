package secured;

import java.util.List;
import java.util.Locale;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notes that everybody may read and write: a list, one of them, the form, and what the form does. */
@Controller
@RequestMapping({"", "/basic", "/bearer", "/hashed"})
public class Notes {
    private final Rows rows;

    Notes(Rows rows) {
        this.rows = rows;
    }

    @GetMapping("/list")
    View list() {
        StringBuilder list = new StringBuilder("<ul>");
        for (List<String> row : rows.all("SELECT id, words FROM note ORDER BY id")) {
            list.append("<li>").append(row.get(0)).append(": ").append(row.get(1));
        }
        return new Html(list.append("</ul>").toString());
    }

    @GetMapping("/detail/{id}")
    View detail(@PathVariable("id") int id) {
        return new Html(words(id));
    }

    /** Greets in the language that the session keeps, or the browser wants. */
    @GetMapping("/welcome")
    View welcome(Locale locale) {
        return new Html(rows.first("SELECT words FROM greeting WHERE language = ?", locale.getLanguage())
                .map(row -> row.get(0))
                .orElse("no greeting in this language"));
    }

    @GetMapping("/form")
    View form(CsrfToken token) {
        return new Html("<form method=post action=note><input name=" + token.getParameterName() + " value=\""
                + token.getToken() + "\"><input name=words value=\"" + words(1) + "\"></form>");
    }

    @PostMapping("/note")
    View write(@RequestParam("id") int id, @RequestParam("words") String words) {
        merge(id, words);
        return new Html("written: " + words(id));
    }

    @PostMapping("/note/redirect")
    String writeAndRedirect(
            @RequestParam("id") int id, @RequestParam("words") String words, RedirectAttributes attributes) {
        merge(id, words);
        attributes.addFlashAttribute("message", "written: " + words);
        return "redirect:/list";
    }

    private void merge(int id, String words) {
        rows.write("MERGE INTO note KEY (id) VALUES (?, ?)", id, words);
    }

    private String words(int id) {
        return rows.first("SELECT words FROM note WHERE id = ?", id)
                .map(row -> row.get(0))
                .orElse("no such note");
    }
}

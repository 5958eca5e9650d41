package secured;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the cart and puts things into it; the database hears of neither. */
@Controller
public class Carts {
    private final Rows rows;
    private final Cart cart;

    Carts(Rows rows, Cart cart) {
        this.rows = rows;
        this.cart = cart;
    }

    @GetMapping("/cart")
    View show() {
        return new Html("cart: " + cart.things() + " of "
                + rows.all("SELECT id FROM note ORDER BY id").size() + " notes");
    }

    /** Where nothing leads that changes the cart. */
    @GetMapping("/till")
    View till() {
        return show();
    }

    /** Changes the cart though it is a GET, as links in mails do. */
    @GetMapping("/cart/link")
    View addByLink() {
        cart.add("thing " + cart.things().size());
        return show();
    }

    @PostMapping("/cart")
    String add(@RequestParam("thing") String thing) {
        cart.add(thing);
        return "redirect:/cart";
    }

    /** Says so on the next page, and writes nothing to the database. */
    @PostMapping("/cart/message")
    String addAndSay(@RequestParam("thing") String thing, RedirectAttributes attributes) {
        cart.add(thing);
        attributes.addFlashAttribute("message", "added: " + thing);
        return "redirect:/welcome";
    }
}

package secured;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

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

    @PostMapping("/cart")
    String add(@RequestParam("thing") String thing) {
        cart.add(thing);
        return "redirect:/cart";
    }
}

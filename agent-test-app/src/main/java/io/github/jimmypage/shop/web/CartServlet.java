package io.github.jimmypage.shop.web;

import io.github.jimmypage.shop.store.Catalogue;
import io.github.jimmypage.shop.store.Money;
import io.github.jimmypage.shop.store.Product;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The cart: {@code GET /cart}, {@code POST /cart/add}, {@code POST /cart/remove}. */
final class CartServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    private final transient Catalogue catalogue;

    CartServlet(Catalogue catalogue, Renders renders) {
        super(renders);
        this.catalogue = catalogue;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getPathInfo() != null) {
            notFound(response);
            return;
        }
        HttpSession session = request.getSession(false);
        Cart cart = session == null ? null : Cart.in(session);
        List<Line> lines = cart == null ? List.of() : lines(cart.quantities());
        send(request, response, "Your cart", view(lines, SignedIn.behind(request) != null));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Integer> id = number(parameter(request, "product"));
        Optional<Product> product = id.isEmpty() ? Optional.empty() : catalogue.product(id.get());
        if (product.isEmpty() || request.getPathInfo() == null) {
            notFound(response);
            return;
        }
        switch (request.getPathInfo()) {
            case "/add" -> add(request, response, product.get());
            case "/remove" -> remove(request, response, product.get());
            default -> notFound(response);
        }
    }

    private static void add(HttpServletRequest request, HttpServletResponse response, Product product)
            throws IOException {
        int quantity = number(parameter(request, "quantity")).orElse(1);
        if (quantity < 1 || quantity > Cart.MOST) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        HttpSession session = request.getSession();
        Cart.ensure(session).add(product.id(), quantity);
        Flash.put(session, product.name() + " is in your cart.");
        response.sendRedirect("/cart");
    }

    private static void remove(HttpServletRequest request, HttpServletResponse response, Product product)
            throws IOException {
        HttpSession session = request.getSession(false);
        Cart cart = session == null ? null : Cart.in(session);
        if (cart != null) {
            cart.remove(product.id());
        }
        response.sendRedirect("/cart");
    }

    private List<Line> lines(Map<Long, Integer> quantities) {
        List<Line> lines = new ArrayList<>();
        new TreeMap<>(quantities)
                .forEach((id, quantity) ->
                        catalogue.product(id).ifPresent(product -> lines.add(new Line(product, quantity))));
        return lines;
    }

    private static Html view(List<Line> lines, boolean signedIn) {
        if (lines.isEmpty()) {
            return Html.of(
                    "<h1>Your cart</h1><p class=\"nothing\">It is empty. <a href=\"/\">Have a look around.</a></p>");
        }
        Money total = lines.stream().map(Line::sum).reduce(new Money(0), Money::plus);
        return Html.of(
                """
                <h1>Your cart</h1>
                <ul class="lines">{}</ul>
                <p class="total">Total <b class="price">{}</b></p>
                {}
                """,
                Html.each(lines, CartServlet::line),
                total,
                signedIn
                        ? Html.of("<form action=\"/orders\" method=\"post\"><button class=\"primary\">Order now"
                                + "</button></form>")
                        : Html.of("<p><a class=\"primary\" href=\"/login?next=/cart\">Log in to order</a></p>"));
    }

    private static Html line(Line line) {
        return Html.of(
                """
                <li>{}<div><a href="/product/{}">{}</a><p>{} × {} = <b class="price">{}</b></p></div>
                <form action="/cart/remove" method="post"><input type="hidden" name="product" value="{}">
                <button>Remove</button></form></li>
                """,
                ProductCards.picture(line.product),
                line.product.id(),
                line.product.name(),
                line.quantity,
                line.product.price(),
                line.sum(),
                line.product.id());
    }

    private record Line(Product product, int quantity) {
        Money sum() {
            return product.price().times(quantity);
        }
    }
}

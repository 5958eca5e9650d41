package io.github.jimmypage.shop.web;

import io.github.jimmypage.shop.store.Orders;
import io.github.jimmypage.shop.store.Orders.Item;
import io.github.jimmypage.shop.store.Orders.Order;
import io.github.jimmypage.shop.store.Store;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A customer's own orders: {@code GET /orders}, {@code GET /orders/12}; {@code POST /orders} orders what is in the cart. */
final class OrdersServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    private final transient Store store;

    OrdersServlet(Store store, Renders renders) {
        super(renders);
        this.store = store;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SignedIn who = SignedIn.behind(request);
        if (who == null) {
            LoginServlet.ask(request, response);
        } else if (request.getPathInfo() == null) {
            send(
                    request,
                    response,
                    "Your orders",
                    OrderViews.history(who, store.orders().of(who.id())));
        } else {
            one(request, response, who, request.getPathInfo().substring(1));
        }
    }

    private void one(HttpServletRequest request, HttpServletResponse response, SignedIn who, String id)
            throws IOException {
        Optional<Order> order = number(id).flatMap(known -> store.orders().one(who.id(), known));
        if (order.isEmpty()) {
            notFound(response);
            return;
        }
        List<Item> items = store.orders().items(order.get().id());
        send(request, response, "Order " + order.get().id(), OrderViews.one(order.get(), items));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SignedIn who = SignedIn.behind(request);
        if (who == null) {
            LoginServlet.ask(request, response);
            return;
        }
        HttpSession session = request.getSession();
        Cart cart = Cart.in(session);
        if (cart == null || cart.pieces() == 0) {
            response.sendRedirect("/cart");
            return;
        }
        Orders.Outcome outcome = store.orders().place(who.id(), cart.quantities(), LocalDate.now(ZoneOffset.UTC));
        if (outcome instanceof Orders.Placed placed) {
            Cart.drop(session);
            Flash.put(session, "Thank you! Your order has the number " + placed.orderId() + ".");
            response.sendRedirect("/orders/" + placed.orderId());
        } else if (outcome instanceof Orders.SoldOut soldOut) {
            String name = store.catalogue()
                    .product(soldOut.productId())
                    .map(product -> product.name())
                    .orElse("One thing");
            Flash.put(session, name + " is not in stock in that number. Nothing was ordered.");
            response.sendRedirect("/cart");
        }
    }
}

package io.github.jimmypage.shop.web;

import io.github.jimmypage.shop.store.Orders;
import io.github.jimmypage.shop.store.Orders.Order;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The admin's list of orders, the latest first. */
final class AllOrdersServlet extends PageServlet {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    private final transient Orders orders;

    AllOrdersServlet(Orders orders, Renders renders) {
        super(renders);
        this.orders = orders;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Html body = Html.of("""
                {}<h1>Latest orders</h1>
                <table><thead><tr><th>Order</th><th>Placed on</th><th>By</th><th class="number">Total</th></tr></thead>
                <tbody>{}</tbody></table>
                """, AdminMenu.of(), Html.each(orders.latest(SHOWN), AllOrdersServlet::row));
        send(request, response, "Latest orders", body);
    }

    private static Html row(Order order) {
        return Html.of(
                "<tr><td>{}</td><td>{}</td><td>{}</td><td class=\"number\">{}</td></tr>\n",
                order.id(),
                order.placedOn(),
                order.login(),
                order.total());
    }
}

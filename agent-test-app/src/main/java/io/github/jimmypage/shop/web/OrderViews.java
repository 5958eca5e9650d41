package io.github.jimmypage.shop.web;

import io.github.jimmypage.shop.store.Orders.Item;
import io.github.jimmypage.shop.store.Orders.Order;
import java.util.List;

/** Orders, as their owner sees them. */
final class OrderViews {

    private OrderViews() {}

    static Html history(SignedIn who, List<Order> orders) {
        return Html.of(
                "<h1>Orders of {}</h1>{}",
                who.fullName(),
                orders.isEmpty()
                        ? Html.of("<p class=\"nothing\">You have not ordered anything yet.</p>")
                        : Html.of(
                                "<table><thead><tr><th>Order</th><th>Placed on</th><th class=\"number\">Total</th></tr>"
                                        + "</thead><tbody>{}</tbody></table>",
                                Html.each(orders, OrderViews::row)));
    }

    static Html one(Order order, List<Item> items) {
        return Html.of("""
                <h1>Order {}</h1>
                <p>Placed on {}.</p>
                <table><thead><tr><th>Thing</th><th class="number">Pieces</th><th class="number">Each</th></tr></thead>
                <tbody>{}</tbody></table>
                <p class="total">Total <b class="price">{}</b></p>
                <p><a href="/orders">All your orders</a></p>
                """, order.id(), order.placedOn(), Html.each(items, OrderViews::item), order.total());
    }

    private static Html row(Order order) {
        return Html.of(
                "<tr><td><a href=\"/orders/{}\">{}</a></td><td>{}</td><td class=\"number\">{}</td></tr>\n",
                order.id(),
                order.id(),
                order.placedOn(),
                order.total());
    }

    private static Html item(Item item) {
        return Html.of(
                "<tr><td><a href=\"/product/{}\">{}</a></td><td class=\"number\">{}</td><td class=\"number\">{}</td>"
                        + "</tr>\n",
                item.productId(),
                item.name(),
                item.quantity(),
                item.price());
    }
}

package io.github.jimmypage.shop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Ordering, and what was ordered. Safe for use by many threads. */
public final class Orders {

    private static final String LISTED =
            "SELECT o.id, o.placed_on, o.total_cents, u.login FROM orders o" + " JOIN users u ON u.id = o.user_id";

    private final Database database;

    public Orders(Database database) {
        this.database = database;
    }

    /**
     * Orders what is in a cart: takes it off the stock and writes the order, all or nothing.
     *
     * @param wanted product id to quantity, at least one; sorted, so that two orders lock the same rows in the same order
     */
    public Outcome place(long userId, SortedMap<Long, Integer> wanted, LocalDate today) {
        try {
            return database.inTransaction(sql -> write(sql, userId, wanted, today));
        } catch (SoldOutException e) {
            return new SoldOut(e.productId);
        }
    }

    private static Outcome write(Sql sql, long userId, SortedMap<Long, Integer> wanted, LocalDate today)
            throws SQLException {
        long order =
                sql.insert("INSERT INTO orders (user_id, placed_on, total_cents) VALUES (?, ?, ?)", userId, today, 0L);
        long total = 0;
        List<Object[]> items = new ArrayList<>();
        for (Map.Entry<Long, Integer> line : wanted.entrySet()) {
            long product = line.getKey();
            int quantity = line.getValue();
            int taken = sql.update(
                    "UPDATE stock SET quantity = quantity - ? WHERE product_id = ? AND quantity >= ?",
                    quantity,
                    product,
                    quantity);
            if (taken == 0) {
                throw new SoldOutException(product);
            }
            long price = sql.number("SELECT price_cents FROM products WHERE id = ?", product);
            items.add(new Object[] {order, product, quantity, price});
            total += price * quantity;
        }
        sql.batch("INSERT INTO order_items (order_id, product_id, quantity, price_cents) VALUES (?, ?, ?, ?)", items);
        sql.update("UPDATE orders SET total_cents = ? WHERE id = ?", total, order);
        return new Placed(order);
    }

    /** A user's orders, the latest first. */
    public List<Order> of(long userId) {
        return database.each(
                sql -> sql.list(LISTED + " WHERE o.user_id = ? ORDER BY o.id DESC", Orders::order, userId));
    }

    /** One order of a user's; nothing if it is somebody else's. */
    public Optional<Order> one(long userId, long orderId) {
        return database.each(
                sql -> sql.first(LISTED + " WHERE o.user_id = ? AND o.id = ?", Orders::order, userId, orderId));
    }

    /** Everybody's latest orders. */
    public List<Order> latest(int count) {
        return database.each(sql -> sql.list(LISTED + " ORDER BY o.id DESC LIMIT ?", Orders::order, count));
    }

    public List<Item> items(long orderId) {
        return database.each(sql -> sql.list(
                "SELECT i.product_id, p.name, i.quantity, i.price_cents FROM order_items i"
                        + " JOIN products p ON p.id = i.product_id WHERE i.order_id = ? ORDER BY i.product_id",
                row -> new Item(
                        row.getLong("product_id"),
                        row.getString("name"),
                        row.getInt("quantity"),
                        new Money(row.getLong("price_cents"))),
                orderId));
    }

    private static Order order(ResultSet row) throws SQLException {
        return new Order(
                row.getLong("id"),
                row.getString("login"),
                row.getDate("placed_on").toLocalDate(),
                new Money(row.getLong("total_cents")));
    }

    /** An order without its items. */
    public record Order(long id, String login, LocalDate placedOn, Money total) {}

    /** One line of an order, with the price at which it was ordered. */
    public record Item(long productId, String name, int quantity, Money price) {}

    /** How an order went. */
    public sealed interface Outcome {}

    /** It was written. */
    public record Placed(long orderId) implements Outcome {}

    /** There is not enough left of a product, and nothing was written. */
    public record SoldOut(long productId) implements Outcome {}

    private static final class SoldOutException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final long productId;

        SoldOutException(long productId) {
            super("not enough left of product " + productId);
            this.productId = productId;
        }
    }
}

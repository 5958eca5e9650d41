package io.github.jimmypage.shop.store;

import java.sql.SQLException;
import java.util.Optional;

/** Changing prices. Safe for use by many threads. */
public final class Prices {

    private final Database database;

    public Prices(Database database) {
        this.database = database;
    }

    /** Sets a price for good; false if there is no such product. */
    public boolean set(long productId, Money price) {
        return database.inTransaction(sql -> change(sql, productId, price));
    }

    /** Shows where a product would stand at another price: changed, looked at, and rolled back. */
    public Optional<Preview> preview(long productId, Money price) {
        return database.asTrial(
                sql -> change(sql, productId, price) ? Optional.of(look(sql, productId, price)) : Optional.empty());
    }

    private static boolean change(Sql sql, long productId, Money price) throws SQLException {
        return sql.update("UPDATE products SET price_cents = ? WHERE id = ?", price.cents(), productId) == 1;
    }

    private static Preview look(Sql sql, long productId, Money price) throws SQLException {
        long category = sql.number("SELECT category_id FROM products WHERE id = ?", productId);
        long cheaper = sql.number(
                "SELECT COUNT(*) FROM products WHERE category_id = ? AND price_cents < ?", category, price.cents());
        long all = sql.number("SELECT COUNT(*) FROM products WHERE category_id = ?", category);
        long average = sql.number("SELECT SUM(price_cents) / COUNT(*) FROM products WHERE category_id = ?", category);
        return new Preview(productId, price, cheaper + 1, all, new Money(average));
    }

    /**
     * Where a product would stand.
     *
     * @param rank 1 for the cheapest of its category
     * @param of how many there are in the category
     * @param average the category's average price
     */
    public record Preview(long productId, Money price, long rank, long of, Money average) {}
}

package io.github.jimmypage.shop.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A product as lists show it.
 *
 * @param category the category's name
 * @param slug the category's short name, part of addresses and of picture names
 * @param inStock how many are left
 * @param sold how many were ever ordered
 */
public record Product(long id, String name, Money price, String category, String slug, int inStock, long sold) {

    static Product from(ResultSet row) throws SQLException {
        return new Product(
                row.getLong("id"),
                row.getString("name"),
                new Money(row.getLong("price_cents")),
                row.getString("category"),
                row.getString("slug"),
                row.getInt("quantity"),
                row.getLong("sold"));
    }
}

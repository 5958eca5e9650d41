package io.github.jimmypage.shop.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What the shop sells. Safe for use by many threads. */
public final class Catalogue {

    private static final String LISTED = "SELECT p.id, p.name, p.price_cents, c.name AS category, c.slug, s.quantity,"
            + " COALESCE(o.sold, 0) AS sold"
            + " FROM products p JOIN categories c ON c.id = p.category_id JOIN stock s ON s.product_id = p.id"
            + " LEFT JOIN (SELECT product_id, SUM(quantity) AS sold FROM order_items GROUP BY product_id) o"
            + " ON o.product_id = p.id";
    private static final String FITS = " (? = '' OR c.slug = ?)"
            + " AND (LOWER(p.name) LIKE ? ESCAPE '!' OR LOWER(p.description) LIKE ? ESCAPE '!')";
    private static final String PART = " LIMIT ? OFFSET ?";

    private final Database database;

    public Catalogue(Database database) {
        this.database = database;
    }

    /** One page of the products that fit. */
    public List<Product> find(Search search) {
        return database.each(sql -> find(sql, search));
    }

    private static List<Product> find(Sql sql, Search search) throws SQLException {
        Object[] wanted = {
            search.category(), search.category(), search.pattern(), search.pattern(), Search.PAGE_SIZE, search.offset()
        };
        return switch (search.order()) {
            case POPULAR ->
                sql.list(LISTED + " WHERE" + FITS + " ORDER BY sold DESC, p.id" + PART, Product::from, wanted);
            case PRICE ->
                sql.list(LISTED + " WHERE" + FITS + " ORDER BY p.price_cents, p.id" + PART, Product::from, wanted);
            case NAME -> sql.list(LISTED + " WHERE" + FITS + " ORDER BY p.name, p.id" + PART, Product::from, wanted);
        };
    }

    /** All categories, each with the number of products that fit the words (in whatever category was asked for). */
    public List<Category> categories(Search search) {
        return database.each(sql -> sql.list(
                "SELECT c.id, c.slug, c.name, COUNT(p.id) AS products FROM categories c"
                        + " LEFT JOIN products p ON p.category_id = c.id"
                        + " AND (LOWER(p.name) LIKE ? ESCAPE '!' OR LOWER(p.description) LIKE ? ESCAPE '!')"
                        + " GROUP BY c.id, c.slug, c.name ORDER BY c.name",
                row -> new Category(
                        row.getInt("id"), row.getString("slug"), row.getString("name"), row.getLong("products")),
                search.pattern(),
                search.pattern()));
    }

    public Optional<Product> product(long id) {
        return database.each(sql -> sql.first(LISTED + " WHERE p.id = ?", Product::from, id));
    }

    public String description(long id) {
        return database.each(
                sql -> sql.first("SELECT description FROM products WHERE id = ?", row -> row.getString(1), id)
                        .orElse(""));
    }

    /** The latest additions. */
    public List<Product> newest(int count) {
        return database.each(
                sql -> sql.list(LISTED + " ORDER BY p.added_on DESC, p.id DESC LIMIT ?", Product::from, count));
    }

    /** Of the same category and about the same price. */
    public List<Product> alike(Product product, int count) {
        return database.each(sql -> sql.list(
                LISTED + " WHERE c.slug = ? AND p.id <> ? ORDER BY ABS(p.price_cents - ?), p.id LIMIT ?",
                Product::from,
                product.slug(),
                product.id(),
                product.price().cents(),
                count));
    }
}

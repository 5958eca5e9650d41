package io.github.jimmypage.shop.store;

import java.util.List;

/** The season in numbers: sums over every order there ever was, so that each takes the database a while. */
public final class Report {

    private final Database database;

    public Report(Database database) {
        this.database = database;
    }

    /** Sales by category, the largest first. */
    public List<Sales> byCategory() {
        return database.each(sql -> sql.list(
                "SELECT c.name, SUM(i.quantity) AS pieces, SUM(i.quantity * i.price_cents) AS turnover"
                        + " FROM order_items i JOIN products p ON p.id = i.product_id"
                        + " JOIN categories c ON c.id = p.category_id"
                        + " GROUP BY c.name ORDER BY turnover DESC, c.name",
                row -> new Sales(row.getString("name"), row.getLong("pieces"), new Money(row.getLong("turnover")))));
    }

    /** Products that most often went home with the same customer, in one order or in several. */
    public List<Pair> oftenTogether(int count) {
        return database.each(sql -> sql.list(
                "SELECT t.one, p.name AS one_name, t.other, q.name AS other_name, t.times FROM"
                        + " (SELECT a.product_id AS one, b.product_id AS other, COUNT(*) AS times"
                        + " FROM orders o JOIN order_items a ON a.order_id = o.id"
                        + " JOIN orders r ON r.user_id = o.user_id"
                        + " JOIN order_items b ON b.order_id = r.id AND b.product_id > a.product_id"
                        + " GROUP BY a.product_id, b.product_id"
                        + " ORDER BY times DESC, one, other LIMIT ?) t"
                        + " JOIN products p ON p.id = t.one JOIN products q ON q.id = t.other"
                        + " ORDER BY t.times DESC, t.one, t.other",
                row -> new Pair(
                        row.getLong("one"),
                        row.getString("one_name"),
                        row.getLong("other"),
                        row.getString("other_name"),
                        row.getLong("times")),
                count));
    }

    /** What one category brought in. */
    public record Sales(String category, long pieces, Money turnover) {}

    /** Two products and how often they were ordered together. */
    public record Pair(long one, String oneName, long other, String otherName, long times) {}

    /** The shop in three numbers. */
    public record Size(long products, long orders, long reviews) {}

    public Size size() {
        return database.each(sql -> new Size(
                sql.number("SELECT COUNT(*) FROM products"),
                sql.number("SELECT COUNT(*) FROM orders"),
                sql.number("SELECT COUNT(*) FROM reviews")));
    }
}

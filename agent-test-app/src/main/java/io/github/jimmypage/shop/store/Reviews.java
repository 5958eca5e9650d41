package io.github.jimmypage.shop.store;

import java.time.LocalDate;
import java.util.List;

/** What customers say of products. Safe for use by many threads. */
public final class Reviews {

    /** Longest text of a review, in characters. */
    public static final int LONGEST = 1000;

    private final Database database;

    public Reviews(Database database) {
        this.database = database;
    }

    /** The latest reviews of a product. */
    public List<Review> of(long productId, int count) {
        return database.each(sql -> sql.list(
                "SELECT u.full_name, r.stars, r.words, r.written_on FROM reviews r JOIN users u ON u.id = r.user_id"
                        + " WHERE r.product_id = ? ORDER BY r.written_on DESC, r.id DESC LIMIT ?",
                row -> new Review(
                        row.getString("full_name"),
                        row.getInt("stars"),
                        row.getString("words"),
                        row.getDate("written_on").toLocalDate()),
                productId,
                count));
    }

    /** Adds a review. */
    public void add(long productId, long userId, int stars, String words, LocalDate today) {
        database.each(sql -> sql.insert(
                "INSERT INTO reviews (product_id, user_id, stars, words, written_on) VALUES (?, ?, ?, ?, ?)",
                productId,
                userId,
                stars,
                words,
                today));
    }

    /**
     * One customer's words.
     *
     * @param stars from 1 to 5
     */
    public record Review(String author, int stars, String words, LocalDate writtenOn) {}
}

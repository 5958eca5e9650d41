package io.github.jimmypage.shop.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes the tables of a new shop and fills them: always with the same contents. Leaves a shop that is there already alone. */
public final class Opening {

    private static final long SEED = 20261123;
    private static final int CUSTOMERS = 2000;
    private static final int ORDERS = 4_000;
    private static final int REVIEWS = 2_500;
    /** One part in this many is what is left of products, customers, orders and reviews in a small shop. */
    private static final int SMALL_SHARE = 25;

    private static final LocalDate FIRST_ORDER = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 900;

    private static final List<String> VERDICTS = List.of(
            "Exactly as described, and well packed.",
            "Looks even better than in the picture.",
            "My second one. The first was a gift that I wanted to keep.",
            "Good, but the colour is a little darker than I had thought.",
            "Solid. You can tell that somebody took their time.",
            "Arrived late; the thing itself is beautiful.");

    private final SplittableRandom random = new SplittableRandom(SEED);

    private final int share;

    private Opening(boolean small) {
        share = small ? SMALL_SHARE : 1;
    }

    /** Makes sure that the database holds a shop. */
    public static void of(Database database, boolean small) {
        long there = database.each(sql ->
                sql.number("SELECT COUNT(*) FROM information_schema.tables WHERE LOWER(table_name) = 'page_views'"));
        if (there == 0) {
            define(database, "tables.sql");
            database.inTransaction(sql -> new Opening(small).fill(sql));
            // Indexes and foreign keys come last: made at once they cost half of what they cost row by row.
            define(database, "indexes.sql");
        }
    }

    private static void define(Database database, String script) {
        List<String> statements = List.of(text(script).split(";"));
        database.each(sql -> {
            sql.define(statements);
            return statements.size();
        });
    }

    private int fill(Sql sql) throws SQLException {
        List<Object[]> products = Assortment.products(random);
        products = products.subList(0, products.size() / share);
        sql.batch("INSERT INTO users (id, login, full_name, role, password_hash) VALUES (?, ?, ?, ?, ?)", users());
        sql.batch("INSERT INTO categories (id, slug, name) VALUES (?, ?, ?)", Assortment.categories());
        sql.batch(
                "INSERT INTO products (id, category_id, name, description, price_cents, added_on)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                products);
        sql.batch("INSERT INTO stock (product_id, quantity) VALUES (?, ?)", stock(products));
        sql.batch(
                "INSERT INTO reviews (id, product_id, user_id, stars, words, written_on) VALUES (?, ?, ?, ?, ?, ?)",
                reviews(products));
        List<Object[]> orders = new ArrayList<>();
        List<Object[]> items = new ArrayList<>();
        orders(products, orders, items);
        sql.batch("INSERT INTO orders (id, user_id, placed_on, total_cents) VALUES (?, ?, ?, ?)", orders);
        sql.batch("INSERT INTO order_items (order_id, product_id, quantity, price_cents) VALUES (?, ?, ?, ?)", items);
        return items.size();
    }

    private List<Object[]> users() {
        List<Object[]> rows = new ArrayList<>(DemoAccount.rows());
        for (long id = 1; id <= CUSTOMERS / share; id++) {
            rows.add(new Object[] {100 + id, "customer" + id, "Customer No. " + id, "customer", Password.NONE});
        }
        return rows;
    }

    private List<Object[]> stock(List<Object[]> products) {
        List<Object[]> rows = new ArrayList<>();
        for (Object[] product : products) {
            boolean soldOut = (long) product[0] % 13 == 6;
            rows.add(new Object[] {product[0], soldOut ? 0 : 5 + random.nextInt(200)});
        }
        return rows;
    }

    private List<Object[]> reviews(List<Object[]> products) {
        List<Object[]> rows = new ArrayList<>();
        for (long id = 1; id <= REVIEWS / share; id++) {
            rows.add(new Object[] {
                id,
                liked(products)[0],
                customer(),
                3 + random.nextInt(3),
                VERDICTS.get(random.nextInt(VERDICTS.size())),
                day()
            });
        }
        return rows;
    }

    private void orders(List<Object[]> products, List<Object[]> orders, List<Object[]> items) {
        for (long id = 1; id <= ORDERS / share; id++) {
            Object[] first = liked(products);
            Object[] second = products.get((int) (((long) first[0] * 31 + random.nextInt(3) * 977L) % products.size()));
            long total = 0;
            for (Object[] product : List.of(first, second)) {
                int quantity = 1 + random.nextInt(3);
                total += (long) product[4] * quantity;
                items.add(new Object[] {id, product[0], quantity, product[4]});
            }
            orders.add(new Object[] {id, customer(), day(), total});
        }
    }

    /** A few products are liked by many, as everywhere. */
    private Object[] liked(List<Object[]> products) {
        double skewed = Math.pow(random.nextDouble(), 5);
        int place = (int) (skewed * products.size());
        return products.get((int) ((place * 7919L + 4242) % products.size()));
    }

    private long customer() {
        return 101L + random.nextInt(CUSTOMERS / share);
    }

    private LocalDate day() {
        return FIRST_ORDER.plusDays(random.nextInt(DAYS));
    }

    private static String text(String script) {
        try (InputStream in = Opening.class.getResourceAsStream(script)) {
            if (in == null) {
                throw new IllegalStateException(script + " is missing beside " + Opening.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.github.jimmypage.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.shop.store.Store;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same shop on a real PostgreSQL. */
class PostgresqlTest {

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedPostgres postgres;

    @SuppressWarnings("NullAway.Init")
    private static Store store;

    @SuppressWarnings("NullAway.Init")
    private static Server server;

    private final Browser visitor = new Browser(server.port());

    @BeforeAll
    static void open() throws IOException {
        postgres = EmbeddedPostgres.start();
        String url = postgres.getJdbcUrl("postgres", "postgres");
        store = Store.open(Options.parse(List.of("--db=" + url)).jdbcUrl());
        server = Server.start(0, store, true);
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
        store.close();
        postgres.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?q=oak&category=lamps&order=price",
                "/?order=name&page=3",
                "/product/17",
                "/product/17/viewed",
                "/new",
                "/report",
                "/about",
                "/api/products?q=50%25"
            })
    void everyPageIsThere(String path) throws Exception {
        assertEquals(200, visitor.get(path).statusCode());
    }

    @Test
    void pricesAreSavedAndPreviewed() throws Exception {
        visitor.loggedInAs("admin");
        visitor.post("/admin/products", "product", "17", "price", "13.37", "action", "save");
        String preview = visitor.post("/admin/products", "product", "17", "price", "0.01", "action", "preview")
                .body();

        assertTrue(preview.contains("would be number 1 of 700"), preview);
        assertEquals("€13.37", visitor.price("/product/17"));
        assertEquals(200, visitor.get("/admin/users").statusCode());
    }

    @Test
    void ordersAndReviewsAreWritten() throws Exception {
        visitor.loggedInAs("anna");
        visitor.post("/cart/add", "product", "4711", "quantity", "2");
        visitor.post("/cart/add", "product", "4243", "quantity", "1");
        String order = Browser.target(visitor.post("/orders"));
        visitor.post("/product/4711/reviews", "stars", "5", "words", "Fine");

        assertNotEquals("/cart", order);
        assertTrue(visitor.page(order).contains("/product/4711"));
        assertTrue(visitor.page("/orders").contains(order));
        assertTrue(visitor.page("/product/4711").contains("<p>Fine</p>"));
    }
}

package io.github.jimmypage.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.shop.store.Money;
import io.github.jimmypage.shop.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReopenedShopTest {

    @Test
    void aShopInAFileKeepsItsPricesAndIsNotFilledTwice(@TempDir Path folder) throws IOException, InterruptedException {
        String url =
                Options.parse(List.of("--db=file:" + folder.resolve("shop"))).jdbcUrl();
        try (Store store = Store.open(url)) {
            assertTrue(store.prices().set(17, new Money(777)));
        }
        try (Store store = Store.open(url);
                Server server = Server.start(0, store, true)) {
            Browser visitor = new Browser(server.port());
            assertEquals("€7.77", visitor.price("/product/17"));
            assertEquals(5600, store.report().size().products());
            assertEquals(1, store.pageViews().of("/product/17"), "views are logged when asked for");
        }
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (Store store = Store.open(Options.parse(List.of()).jdbcUrl());
                Server first = Server.start(0, store, false)) {
            IOException failure = org.junit.jupiter.api.Assertions.assertThrows(
                    IOException.class, () -> Server.start(first.port(), store, false));
            assertEquals("port " + first.port() + " is taken", failure.getMessage());
        }
    }
}

package io.github.jimmypage.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(OpenShop.class)
class BuyingTest {

    @Test
    void aCartKeepsWhatIsPutInAndLosesWhatIsTakenOut(Browser visitor) throws Exception {
        HttpResponse<String> added = visitor.post("/cart/add", "product", "17", "quantity", "2");
        assertEquals("/cart", Browser.target(added));
        visitor.post("/cart/add", "product", "18");

        String cart = visitor.page("/cart");
        assertTrue(cart.contains("Oak kettle Aalborg"), cart);
        assertTrue(cart.contains("Cart <b>3</b>"), cart);

        visitor.post("/cart/remove", "product", "17");
        assertFalse(visitor.page("/cart").contains("Oak kettle Aalborg"));
        assertTrue(visitor.other().page("/cart").contains("It is empty"), "another visitor has another cart");
    }

    @Test
    void aMessageIsShownOnce(Browser visitor) throws Exception {
        visitor.post("/cart/add", "product", "19");

        assertTrue(visitor.page("/cart").contains("is in your cart."));
        assertFalse(visitor.page("/cart").contains("is in your cart."));
    }

    @ParameterizedTest
    @CsvSource({"999999, 1, 404", "x, 1, 404", "17, 0, 400", "17, 100, 400", "'', '', 404"})
    void nonsenseDoesNotGetIntoACart(String product, String quantity, int status, Browser visitor) throws Exception {
        assertEquals(
                status,
                visitor.post("/cart/add", "product", product, "quantity", quantity)
                        .statusCode());
        assertFalse(visitor.hasSession());
    }

    @Test
    void anOrderTakesFromTheStockAndStandsInTheBuyersHistoryOnly(Browser anna) throws Exception {
        anna.loggedInAs("anna");
        int before = stock(anna, 4242);
        anna.post("/cart/add", "product", "4242", "quantity", "3");
        String order = Browser.target(anna.post("/orders"));

        assertTrue(order.matches("/orders/[0-9]+"), order);
        assertTrue(anna.page(order).contains("Thank you!"));
        assertEquals(before - 3, stock(anna, 4242));
        assertTrue(anna.page("/orders").contains(order));
        assertTrue(anna.page("/cart").contains("It is empty"));

        Browser bert = anna.other().loggedInAs("bert");
        assertEquals(404, bert.get(order).statusCode());
        assertFalse(bert.page("/orders").contains(order));
        assertTrue(anna.other().loggedInAs("admin").page("/admin/orders").contains("<td>anna</td>"));
    }

    @Test
    void anOrderOfMoreThanThereIsLeavesEverythingAsItWas(Browser anna) throws Exception {
        anna.loggedInAs("anna");
        int plenty = stock(anna, 4250);
        String history = anna.page("/orders");
        anna.post("/cart/add", "product", "4250", "quantity", "1");
        for (int i = 0; i < 3; i++) {
            anna.post("/cart/add", "product", "4251", "quantity", "99");
        }
        buyAllBut(anna, 4251, 10);

        assertEquals("/cart", Browser.target(anna.post("/orders")));
        assertTrue(anna.page("/cart").contains("Nothing was ordered"));
        assertEquals(plenty, stock(anna, 4250));
        assertEquals(rows(history), rows(anna.page("/orders")));
    }

    @Test
    void onlyWhoLoggedInCanOrder(Browser visitor) throws Exception {
        visitor.post("/cart/add", "product", "17");

        assertEquals("/login?next=%2F", Browser.target(visitor.post("/orders")));
        assertTrue(visitor.page("/cart").contains("Log in to order"));
    }

    @Test
    void aReviewIsShownEscapedWithItsAuthor(Browser anna) throws Exception {
        anna.loggedInAs("anna");
        anna.post("/product/55/reviews", "stars", "4", "words", "I <b>like</b> it & so does \"Bert\"");

        String page = anna.other().page("/product/55");
        assertTrue(page.contains("I &lt;b&gt;like&lt;/b&gt; it &amp; so does &quot;Bert&quot;"), page);
        assertTrue(page.contains("Anna Lindqvist"), page);
    }

    @ParameterizedTest
    @CsvSource({"0, fine", "6, fine", "x, fine", "5, ''"})
    void aReviewWithoutSenseIsRefused(String stars, String words, Browser anna) throws Exception {
        anna.loggedInAs("anna");

        assertEquals(
                400,
                anna.post("/product/56/reviews", "stars", stars, "words", words).statusCode());
    }

    private static void buyAllBut(Browser visitor, int product, int left) throws Exception {
        Browser bert = visitor.other().loggedInAs("bert");
        for (int stock = stock(bert, product); stock > left; stock = stock(bert, product)) {
            int quantity = Math.min(99, stock - left);
            bert.post("/cart/add", "product", "" + product, "quantity", "" + quantity);
            bert.post("/orders");
        }
    }

    private static int stock(Browser visitor, int product) throws Exception {
        String all = visitor.page("/api/products?q=" + name(visitor, product).replace(' ', '+'));
        int from = all.indexOf("\"stock\":", all.indexOf("\"id\":" + product + ",")) + "\"stock\":".length();
        return Integer.parseInt(all.substring(from, all.indexOf('}', from)));
    }

    private static String name(Browser visitor, int product) throws Exception {
        String page = visitor.page("/product/" + product);
        return page.substring(page.indexOf("<h1>") + 4, page.indexOf("</h1>"));
    }

    private static int rows(String page) {
        return page.split("<tr>", -1).length;
    }
}

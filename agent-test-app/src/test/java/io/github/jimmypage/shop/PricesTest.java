package io.github.jimmypage.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(OpenShop.class)
class PricesTest {

    @Test
    void aSavedPriceIsShownToEverybody(Browser admin) throws Exception {
        admin.loggedInAs("admin");
        HttpResponse<String> saved = admin.post(
                "/admin/products", "product", "101", "price", "1234.5", "action", "save", "q", "oak", "page", "2");

        assertEquals("/admin/products?q=oak&page=2", Browser.target(saved));
        assertTrue(admin.page(Browser.target(saved)).contains("Product 101 now costs €1,234.50."));
        assertEquals("€1,234.50", admin.other().price("/product/101"));
    }

    @Test
    void aPreviewTellsAndChangesNothing(Browser admin) throws Exception {
        admin.loggedInAs("admin");
        String before = admin.price("/product/102");
        HttpResponse<String> preview =
                admin.post("/admin/products", "product", "102", "price", "0.01", "action", "preview");

        assertEquals(200, preview.statusCode());
        assertTrue(preview.body().contains("At €0.01 product 102 would be number 1 of 700"), preview.body());
        assertEquals(before, admin.price("/product/102"));
    }

    @ParameterizedTest
    @CsvSource({"103, -1, 400", "103, a lot, 400", "103, 1.999, 400", "x, 1, 400", "999999, 1, 404"})
    void aPriceThatIsNoneIsRefused(String product, String price, int status, Browser admin) throws Exception {
        admin.loggedInAs("admin");
        String before = admin.price("/product/103");

        assertEquals(
                status,
                admin.post("/admin/products", "product", product, "price", price, "action", "save")
                        .statusCode());
        assertEquals(before, admin.price("/product/103"));
    }

    @Test
    void aCustomerCannotChangePrices(Browser anna) throws Exception {
        anna.loggedInAs("anna");
        String before = anna.price("/product/104");

        assertEquals(
                403,
                anna.post("/admin/products", "product", "104", "price", "1", "action", "save")
                        .statusCode());
        assertEquals(before, anna.price("/product/104"));
    }
}

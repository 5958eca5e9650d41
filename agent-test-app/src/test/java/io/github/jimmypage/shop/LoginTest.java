package io.github.jimmypage.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(OpenShop.class)
class LoginTest {

    @Test
    void whoLoggedInIsGreetedByNameUntilTheyLogOut(Browser visitor) throws Exception {
        visitor.loggedInAs("anna");
        assertTrue(visitor.page("/").contains("Anna Lindqvist"));

        visitor.post("/logout");
        assertFalse(visitor.page("/").contains("Anna Lindqvist"));
    }

    @ParameterizedTest
    @CsvSource({"anna, bert", "anna, ''", "nobody, nobody", "customer1, none", "'', ''"})
    void aWrongNameOrPasswordIsRefused(String login, String password, Browser visitor) throws Exception {
        HttpResponse<String> answer = visitor.post("/login", "login", login, "password", password);

        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().contains("do not fit together"), answer.body());
        assertFalse(visitor.hasSession());
    }

    @Test
    void aSessionThatWasThereBeforeGetsANewNumberAndKeepsItsCart(Browser visitor) throws Exception {
        visitor.post("/cart/add", "product", "33", "quantity", "2");
        String before = visitor.session();
        visitor.loggedInAs("bert");

        assertNotEquals(before, visitor.session());
        assertTrue(visitor.page("/").contains("Cart <b>2</b>"));
    }

    @Test
    void loginLeadsBackToWhereTheVisitorWanted(Browser visitor) throws Exception {
        assertEquals("/login?next=%2Forders", Browser.target(visitor.get("/orders")));
        HttpResponse<String> answer = visitor.post("/login", "login", "anna", "password", "anna", "next", "/orders");

        assertEquals("/orders", Browser.target(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example", "orders", ""})
    void loginLeadsNowhereElse(String next, Browser visitor) throws Exception {
        HttpResponse<String> answer = visitor.post("/login", "login", "anna", "password", "anna", "next", next);

        assertEquals("/", Browser.target(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/products", "/admin/orders", "/admin/users"})
    void onlyAdminsSeeAdminPages(String path, Browser visitor) throws Exception {
        assertEquals(302, visitor.get(path).statusCode());
        assertEquals(403, visitor.loggedInAs("anna").get(path).statusCode());
        assertEquals(200, visitor.other().loggedInAs("admin").get(path).statusCode());
    }
}

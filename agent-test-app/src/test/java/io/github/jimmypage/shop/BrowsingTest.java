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
class BrowsingTest {

    @ParameterizedTest
    @CsvSource({
        "/, Plain things",
        "/?q=oak+desk, Oak desk lamp",
        "/?category=garden&page=2, Garden",
        "/product/17, Oak kettle Aalborg",
        "/new, New in the shop",
        "/report, Often bought together",
        "/about, <b>5600</b> things",
        "/cart, It is empty",
        "/login, Password",
    })
    void everyPageIsHtmlInUtf8WithItsOwnWords(String path, String words, Browser visitor) throws Exception {
        HttpResponse<String> answer = visitor.get(path);

        assertEquals(200, answer.statusCode());
        assertEquals(
                "text/html;charset=UTF-8",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.body().contains(words), answer.body());
        assertTrue(answer.body().stripTrailing().endsWith("</html>"), answer.body());
        assertFalse(visitor.hasSession(), "nobody who only looks gets a session");
    }

    @ParameterizedTest
    @CsvSource({"/style.css, text/css", "/icons.svg, image/svg+xml", "/icon.svg, image/svg+xml"})
    void filesHaveTheirTypes(String path, String type, Browser visitor) throws Exception {
        HttpResponse<String> answer = visitor.get(path);

        assertEquals(200, answer.statusCode());
        assertEquals(type, answer.headers().firstValue("Content-Type").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/product/0",
                "/product/999999",
                "/product/one",
                "/product/99999999999999999999",
                "/product/",
                "/product/1/other",
                "/product/1/reviews",
                "/?page=9999",
                "/nothing",
                "/cart/add",
                "/WEB-INF/about.jsp"
            })
    void whatIsNotThereIsA404WithoutTellingHowTheShopIsBuilt(String path, Browser visitor) throws Exception {
        HttpResponse<String> answer = visitor.get(path);

        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("We have no such page"), answer.body());
        assertFalse(answer.body().contains("Tomcat"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?page=0", "/?page=-3", "/?page=two", "/?page=", "/?page=99999999999"})
    void aPageNumberThatIsNoneIsTheFirstPage(String path, Browser visitor) throws Exception {
        assertEquals(visitor.page("/"), visitor.page(path));
    }

    @Test
    void theSecondPageIsNotTheFirst(Browser visitor) throws Exception {
        assertNotEquals(visitor.page("/"), visitor.page("/?page=2"));
        assertTrue(visitor.page("/?page=2").contains("page 2 of"));
    }

    @Test
    void whatIsSearchedForIsShownEscaped(Browser visitor) throws Exception {
        String page = visitor.page("/?q=%3Cscript%3Ealert(%22x%27%26y%22)%3C/script%3E");

        assertTrue(page.contains("“&lt;script&gt;alert(&quot;x&#39;&amp;y&quot;)&lt;/script&gt;”"), page);
        assertFalse(page.contains("<script"), page);
    }

    @Test
    void percentAndUnderscoreAreLookedForAsTheyAre(Browser visitor) throws Exception {
        assertTrue(visitor.page("/?q=%25").contains("Nothing fits"));
        assertTrue(visitor.page("/?q=_").contains("Nothing fits"));
        assertTrue(visitor.page("/?q=!").contains("Nothing fits"));
    }

    @Test
    void theOrderCanBeChosen(Browser visitor) throws Exception {
        assertNotEquals(visitor.page("/?order=price"), visitor.page("/?order=name"));
        assertEquals(visitor.page("/"), visitor.page("/?order=nonsense"));
    }

    @Test
    void theCatalogueIsThereAsJson(Browser visitor) throws Exception {
        HttpResponse<String> answer = visitor.get("/api/products?q=oak+kettle+aalborg");

        assertEquals(
                "application/json;charset=UTF-8",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(
                answer.body().startsWith("{\"page\":1,\"products\":[{\"id\":17,\"name\":\"Oak kettle Aalborg\""),
                answer.body());
    }

    @Test
    void lookingIntoTheCounterCounts(Browser visitor) throws Exception {
        assertTrue(visitor.page("/product/21/viewed").contains("<b class=\"views\">1</b>"));
        assertTrue(visitor.other().page("/product/21/viewed").contains("<b class=\"views\">2</b>"));
    }

    @Test
    void rendersAreCounted(Browser visitor) throws Exception {
        long before = renders(visitor);
        visitor.get("/report");

        assertEquals(before + 1, renders(visitor));
    }

    @Test
    void whatCannotBePostedToSaysSo(Browser visitor) throws Exception {
        assertEquals(405, visitor.post("/", "q", "oak").statusCode());
    }

    @Test
    void nothingComesFromElsewhere(Browser visitor) throws Exception {
        HttpResponse<String> answer = visitor.get("/");

        assertTrue(answer.headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .startsWith("default-src 'self'"));
        assertFalse(answer.body().contains("http://"), "no address of another server");
        assertFalse(answer.body().contains("https://"), "no address of another server");
    }

    private static long renders(Browser visitor) throws Exception {
        return visitor.page("/metrics")
                .lines()
                .filter(line -> line.startsWith("shop_renders_total{page=\"report\"} "))
                .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(' ') + 1)))
                .findFirst()
                .orElse(0);
    }
}

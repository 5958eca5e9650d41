package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.browser.Contrast;
import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.Jdks;
import io.github.jimmypage.endtoend.process.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** How the console looks while a shop is open, with the keyboard alone, on a telephone, in the dark, and when the shop is gone. */
@InABrowser
class ConsoleShopIT extends ConsoleCase {
    private static final List<String> VIEWS =
            List.of("overview", "bumps", "paths", "refusals", "verify", "advice", "explain", "settings", "operations");
    private static final String HORIZONTAL = "return document.documentElement.scrollWidth - innerWidth";
    private static final String OUTLINE =
            "const style = getComputedStyle(document.activeElement); return style.outlineStyle + ' ' + style.outlineWidth";

    private static Server shop;
    private static ConsoleServer.Link console;

    @BeforeAll
    static void open() {
        shop = ShopServer.start(
                Jdks.ofTheBuild(),
                "console",
                ConsoleServer.flags("-Djimmypage.expiration.whitelist=page_views", "-Djimmypage.verify.sample=20%"));
        console = ConsoleServer.link(shop, "/");
        everydayTraffic();
    }

    @AfterAll
    static void close() {
        if (shop != null) {
            shop.close();
        }
    }

    private static void everydayTraffic() {
        Visitor admin = loggedIn("admin");
        for (int round = 0; round < 3; round++) {
            browse(4);
            price(admin, "4711", "13." + (10 + round), round == 1 ? "preview" : "save");
        }
    }

    private static Visitor loggedIn(String account) {
        Visitor visitor = shop.visitor();
        visitor.send(Request.post("/login").form("login=" + account + "&password=" + account));
        return visitor;
    }

    /** Somebody looks around, and a customer fills the cart. */
    private static void browse(int visits) {
        Visitor anna = loggedIn("anna");
        anna.send(Request.post("/cart/add").form("product=18&quantity=1"));
        for (int visit = 0; visit < visits; visit++) {
            Visitor visitor = shop.visitor();
            for (String page : List.of("/", "/product/4711", "/product/18", "/new", "/report", "/about", "/?q=oak")) {
                visitor.get(page);
            }
            anna.get("/orders");
            anna.get("/cart");
        }
    }

    private static void price(Visitor admin, String product, String price, String action) {
        admin.send(Request.post("/admin/products")
                .form("product=" + product + "&price=" + price + "&action=" + action + "&q="));
    }

    @Test
    void whoSetsAPriceIsSeenWithTableStatementAndLine() {
        signIn(console);
        view("bumps");
        Visitor admin = loggedIn("admin");
        String before = newestBump("commit");
        price(admin, "4712", "77.70", "save");
        String row = Eventually.get("the bump of the price", () -> newestBump("commit"), now -> !now.equals(before));
        assertTrue(row.contains("products"), row);
        assertTrue(row.toLowerCase(Locale.ROOT).contains("update products set"), row);
        assertTrue(row.contains("io.github.jimmypage.shop."), row);
        assertFalse(row.contains("77.70") || row.contains("7770"), "a value stands in a statement: " + row);
    }

    @Test
    void everythingCanBeDoneWithTheKeyboard() {
        browser().go(console.address());
        browser().js("sessionStorage.clear()");
        browser().go("about:blank");
        browser().go(console.address());
        browser().visible("#sign-in");
        browser().tabTo("#token");
        browser().press(console.token(), Keys.ENTER);
        browser().visible("#app");
        browser().js("document.activeElement.blur()");
        browser().tabTo(".skip");
        assertTrue(seesFocus(), "the focus is not seen");
        browser().press(Keys.ENTER);
        browser().tabTo(".side a[href='#operations']");
        assertTrue(seesFocus(), "the focus is not seen");
        browser().press(Keys.ENTER);
        browser().visible("#view-operations");
        browser().tabTo("#mode-form input");
        browser().press(Keys.ARROW_DOWN);
        browser().tabTo("#mode-form button");
        assertTrue(seesFocus(), "the focus is not seen");
        browser().press(Keys.ENTER);
        browser().showing("#mode-badge", "mode verify");
        browser().tabTo("#mode-form input");
        browser().press(Keys.ARROW_UP);
        browser().tabTo("#mode-form button");
        browser().press(Keys.ENTER);
        browser().showing("#mode-badge", "mode on");
        browser().tabTo("#clear-form button");
        browser().press(Keys.ENTER);
        browser().visible("#clear-dialog");
        browser().press(Keys.ESCAPE);
        browser().tabTo(".side a[href='#paths']");
        browser().press(Keys.ENTER);
        browser().visible("#path-table tbody tr");
        browser().tabTo("#path-table thead th:first-child button");
        browser().press(Keys.ENTER);
        browser().visible("#path-table thead th:first-child[aria-sort=ascending]");
    }

    private static boolean seesFocus() {
        String outline = String.valueOf(browser().js(OUTLINE));
        return !outline.startsWith("none") && !outline.endsWith(" 0px");
    }

    @Test
    void everyViewFitsATelephoneAndCanBeReadInLightAndDark() {
        signIn(console);
        for (String scheme : List.of("light", "dark")) {
            browser().scheme(scheme);
            for (String view : VIEWS) {
                browser().size(WIDE, 900);
                lookAt(view, scheme);
                browser().size(NARROW, 740);
                lookAt(view, scheme + "-narrow");
            }
        }
    }

    private static void lookAt(String view, String how) {
        view(view);
        String filled = view.equals("settings") ? "#setting-table tbody tr:nth-child(5)" : "#view-" + view + " *";
        browser().visible(filled);
        assertEquals(0L, browser().js(HORIZONTAL), "pixels that " + view + " sticks out, " + how);
        assertEquals(List.of(), Contrast.poor(browser()), view + ", " + how);
        picture(view + "-" + how);
    }

    /** Takes a minute and a half, so that there is something to see. */
    @Test
    @EnabledIfSystemProperty(named = "endtoend.screenshots", matches = ".+")
    void picturesForTheReadme() {
        signIn(console);
        Visitor admin = loggedIn("admin");
        for (int second = 0; second < 90; second++) {
            browse(1);
            if (second % 13 == 5) {
                price(admin, "4711", "13." + (10 + second), second % 4 == 0 ? "preview" : "save");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(700));
        }
        for (String scheme : List.of("light", "dark")) {
            browser().scheme(scheme);
            browser().size(WIDE, 860);
            view("overview");
            browser().visible("#ratio-chart .line");
            pictureForTheReadme("console-overview-" + scheme);
            view("bumps");
            pictureForTheReadme("console-bumps-" + scheme);
        }
        browser().size(NARROW, 740);
        view("overview");
        pictureForTheReadme("console-overview-narrow");
    }

    @Test
    void theConsoleSaysThatNobodyAnswersAndGoesOnByItself(@TempDir Path folder) throws IOException {
        expectComplaint(".*net::ERR_.*");
        expectWrongToken();
        Path token = Files.writeString(folder.resolve("token"), "one-secret-of-sufficient-length-7712\n");
        int port = ConsoleServer.freePort();
        String address = "http://127.0.0.1:" + port + "/";
        String file = "-Djimmypage.console.token-file=" + token;
        try (Server first = small("console-first", port, file)) {
            first.visitor().get("/");
            Eventually.get("the console", () -> first.child().err(), log -> log.contains("console: "));
            signIn(new ConsoleServer.Link(address, "one-secret-of-sufficient-length-7712"));
            browser().showing("#live", "live");
        }
        browser().showing("#banner", "No answer since");
        try (Server second = small("console-second", port, file)) {
            second.visitor().get("/");
            Eventually.get("no banner", () -> browser().text("#banner"), String::isEmpty);
            browser().showing("#live", "live");
            Files.writeString(token, "another-secret-of-sufficient-length-1\n");
        }
        try (Server third = small("console-third", port, file)) {
            third.visitor().get("/");
            browser().showing("#sign-in-word", "does not take the token any more");
        }
    }

    private static Server small(String purpose, int port, String file) {
        return ShopServer.startSmall(Jdks.ofTheBuild(), purpose, ConsoleServer.flagsAt(port, file));
    }
}

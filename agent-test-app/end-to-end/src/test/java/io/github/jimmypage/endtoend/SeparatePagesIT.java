package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody gets a page that was made for somebody else, and nobody gets another page than the one asked for. */
@OnEveryRig
class SeparatePagesIT {
    private final Server server;

    SeparatePagesIT(RigOnJdk rig) {
        server = rig.withAgent();
    }

    @ParameterizedTest
    @CsvSource({
        "/list, /list?page=2",
        "/list?page=1, /list?page=2",
        "/writer?id=a, /writer?id=b",
        "/writer?id=a&id=b, /writer?id=b&id=a",
        "/writer?x=1&id=b, /writer?x=1%26id=b",
        "/echo/url;color=red, /echo/url;color=blue",
        "/echo/url?a=1&b=2, /echo/url?b=2&a=1",
        "/echo/url?a, /echo/url?a=",
        "/echo/url?q=%C3%A4, /echo/url?q=%c3%a4",
        "/echo/url, /echo/host",
    })
    void otherAddressesAreOtherPages(String one, String other) {
        Visitor visitor = server.visitor();
        Response first = Pages.freshHit(visitor, "/probe" + one);
        Response second = Pages.notStale(visitor, "/probe" + other);
        assertNotEquals(first.text(), second.text());
        assertEquals(second.text(), Pages.freshHit(visitor, "/probe" + other).text());
        assertEquals(first.text(), Pages.freshHit(visitor, "/probe" + one).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/echo/language", "/echo/language-header"})
    void languagesAreSeparate(String page) {
        assertSeparate(page, "Accept-Language", "de", "fr");
        assertSeparate(page, "Accept-Language", "de-AT,de;q=0.8", "en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/echo/host", "/echo/url"})
    void hostsAreSeparate(String page) {
        assertSeparate(page, "Host", "one.example", "other.example");
        assertSeparate(page, "Host", "one.example", "one.example:8081");
    }

    @Test
    void cookiesAreSeparate() {
        assertSeparate("/echo/cookie", "Cookie", "taste=abc", "taste=abcdef");
        assertRenderedApart("/writer", "Cookie", "taste=abc", "taste=abcdef");
    }

    @Test
    void aHeaderThatAFilterTurnsIntoAThreadLocalKeepsTenantsApart() {
        assertSeparate("/echo/tenant", "X-Tenant", "red", "blue");
    }

    @Test
    void credentialsAreSeparateAndNobodyGetsInWithoutThem() {
        assertRenderedApart("/protected/writer", "Authorization", basic("anna:secret"), basic("berta:secret"));
        String page = "/probe/protected/writer";
        Pages.freshHit(server.visitor().always("Authorization", basic("anna:secret")), page);
        for (int visit = 0; visit < 2; visit++) {
            assertEquals(401, server.visitor().get(page).status());
            assertEquals(
                    401,
                    server.visitor()
                            .always("Authorization", basic("anna:guess"))
                            .get(page)
                            .status());
        }
    }

    /** The application may read credentials itself, and nothing tells the agent whether it found them good. */
    @Test
    void credentialsThatNobodyOutsideTheServletCheckedAreNeverServedFromTheCache() {
        for (String pair : List.of("anna:secret", "berta:secret")) {
            Request request = Request.get("/probe/echo/authorization").with("Authorization", basic(pair));
            Response last = Pages.neverFromCache(server, server.visitor(), request);
            assertTrue(last.text().contains(basic(pair)), last.toString());
        }
    }

    @Test
    void usersWhoSendTheVerySameBytesAreSeparate() {
        try {
            Visitor visitor = server.visitor();
            server.control("everybody", "anna");
            String ofAnna = Pages.freshHit(visitor, "/probe/echo/user").text();
            assertTrue(ofAnna.contains("anna"), ofAnna);
            server.control("everybody", "admin");
            Response first = visitor.get("/probe/echo/user");
            assertFalse(first.cacheStatus().isHit(), first.toString());
            assertTrue(Pages.freshHit(visitor, "/probe/echo/user").text().contains("admin, admin: true"));
            server.control("everybody", "anna");
            assertEquals(ofAnna, Pages.freshHit(visitor, "/probe/echo/user").text());
        } finally {
            server.control("everybody", "");
        }
    }

    /** Nothing but the principal tells them apart: no cookie, no credential, no role that is asked for. */
    @Test
    void usersOfWhomNothingButTheNameIsShownAreSeparate() {
        try {
            Visitor visitor = server.visitor();
            for (int round = 0; round < 2; round++) {
                for (String name : List.of("anna", "berta")) {
                    server.control("everybody", name);
                    assertTrue(Pages.freshHit(visitor, "/probe/echo/user-name")
                            .text()
                            .contains("for " + name + "<"));
                }
            }
        } finally {
            server.control("everybody", "");
        }
    }

    @Test
    void sessionsAreSeparate() {
        Visitor anna = server.visitor();
        Visitor berta = server.visitor();
        anna.get("/probe/session/login?name=anna");
        berta.get("/probe/session/login?name=berta");
        for (int round = 0; round < 2; round++) {
            assertTrue(Pages.freshHit(anna, "/probe/echo/session").text().contains("session with anna"));
            assertTrue(Pages.freshHit(berta, "/probe/echo/session").text().contains("session with berta"));
            assertTrue(Pages.freshHit(server.visitor(), "/probe/echo/session")
                    .text()
                    .contains("no session"));
        }
    }

    @Test
    void whoLogsInGetsNoPageOfBeforeAndWhoLogsOutNoneOfBetween() {
        Visitor anna = server.visitor();
        String before = Pages.freshHit(anna, "/probe/echo/session").text();
        anna.get("/probe/session/login?name=anna");
        Response loggedIn = anna.get("/probe/echo/session");
        assertTrue(loggedIn.text().contains("session with anna"), loggedIn.toString());
        Pages.freshHit(anna, "/probe/echo/session");
        anna.get("/probe/session/login?name=anna-renamed");
        Response renamed = anna.get("/probe/echo/session");
        assertTrue(renamed.text().contains("anna-renamed"), renamed.toString());
        anna.get("/probe/session/invalidate");
        assertEquals(before, anna.get("/probe/echo/session").text());
    }

    @Test
    void anonymousVisitorsShareAPage() {
        String page = "/probe/writer?shared=" + Server.newWords();
        Visitor first = server.visitor().always("User-Agent", "first browser");
        Pages.freshHit(first, page);
        Visitor second = server.visitor().always("User-Agent", "second browser");
        Pages.freshHit(second, page);
        Pages.unrenderedHit(server, first, Request.get(page));
        Pages.unrenderedHit(server, second, Request.get(page));
    }

    @Test
    void anEmptySessionDoesNotKeepAVisitorFromTheSharedPage() {
        Visitor visitor = server.visitor();
        visitor.get("/probe/session/create");
        Pages.freshHit(visitor, "/probe/writer");
    }

    private void assertSeparate(String page, String header, String one, String other) {
        Request ofOne = Request.get("/probe" + page).with(header, one);
        Request ofOther = Request.get("/probe" + page).with(header, other);
        Visitor visitor = server.visitor();
        String shownToOne = Pages.freshHit(visitor, ofOne).text();
        String shownToOther = server.visitor().send(ofOther).text();
        assertNotEquals(shownToOne, shownToOther);
        assertEquals(shownToOther, Pages.freshHit(server.visitor(), ofOther).text());
        assertEquals(shownToOne, Pages.freshHit(visitor, ofOne).text());
    }

    /** For pages that show nothing of the request: what might be somebody's is kept apart all the same. */
    private void assertRenderedApart(String page, String header, String one, String other) {
        String target = "/probe" + page + "?apart=" + Server.newWords();
        Pages.freshHit(server.visitor(), Request.get(target).with(header, one));
        Response first = server.visitor().send(Request.get(target).with(header, other));
        assertFalse(first.cacheStatus().isHit(), first.toString());
        Response nobody = server.visitor().get(target);
        assertFalse(nobody.cacheStatus().isHit(), nobody.toString());
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}

package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import io.github.jimmypage.endtoend.trail.AnswerComparison;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that must not be kept are rendered on every visit, and the answer says which rule it was while it still can. */
@OnEveryRig
class RefusedPageIT {
    private final Server plain;
    private final Server server;

    RefusedPageIT(RigOnJdk rig) {
        plain = rig.withoutAgent();
        server = rig.withAgent();
        plain.control("reset", "");
        server.control("reset", "");
    }

    @ParameterizedTest
    @CsvSource({
        "/answer/404?status=404, status",
        "/answer/500?status=500, status",
        "/answer/203?status=203, status",
        "/answer/no-store?header=Cache-Control:no-store, no-store",
        "/answer/no-cache?header=Cache-Control:no-cache, no-store",
        "/answer/odd-spelling?header=cache-control:Max-Age%3D0%2C%20NO-STORE, no-store",
        "/answer/pragma?header=Pragma:no-cache, no-store",
        "/answer/private?header=Cache-Control:private, no-store",
        "/answer/vary-any?header=Vary:*, vary",
        "/answer/vary-cookie?header=Vary:Cookie, vary",
        "/answer/vary-list?header=Vary:Accept-Language%2C%20cookie, vary",
        "/answer/image?type=image/png, content-type",
        "/answer/large?bytes=2000000, too-large",
        "/cookie/add, set-cookie",
        "/cookie/header, set-cookie",
        "/get-writes, wrote",
        "/swallowed-error, database-error",
        "/without-sql, no-database",
    })
    void itIsRenderedOnEveryVisitAndSaysWhy(String page, String reason) {
        Response last = assertNeverKept(page, server.visitor());
        // A page whose first bytes are gone already can no longer say it.
        if (last.body().length < 5000) {
            assertEquals(reason, last.cacheStatus().detail().orElse("none"), last.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/answer/throws?end=throw",
                "/answer/errs?end=send-error",
                "/answer/redirects?end=redirect",
            })
    void anEndThatIsNoPageIsNeverKept(String page) {
        assertNeverKept(page, server.visitor());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/answer/throws-late?end=throw-late", "/answer/short?end=short"})
    void aPageThatBrokeOffIsNeverKept(String page) {
        String uri = "/probe" + page.replaceFirst("\\?.*", "");
        // On a connection that is to be kept, the client would wait for the missing bytes until it gives up.
        Request lastOne = Request.get("/probe" + page).with("Connection", "close");
        for (int visit = 0; visit < 3; visit++) {
            int before = server.renders(uri);
            try {
                Response answer = server.visitor().send(lastOne);
                assertFalse(answer.cacheStatus().isHit(), answer.toString());
            } catch (UncheckedIOException brokenOff) {
                assertTrue(brokenOff.getMessage().contains(uri));
            }
            assertEquals(before + 1, server.renders(uri));
        }
    }

    @Test
    void aSessionThatIsCreatedOrEndedRefusesThePage() {
        for (int visit = 0; visit < 3; visit++) {
            int before = server.renders("/probe/session/create");
            Response created = server.visitor().get("/probe/session/create");
            assertEquals(1, created.headers("Set-Cookie").size(), created.toString());
            assertEquals(before + 1, server.renders("/probe/session/create"));
        }
        for (int visit = 0; visit < 3; visit++) {
            Visitor visitor = server.visitor();
            visitor.get("/probe/session/login?name=anna");
            assertTrue(visitor.get("/probe/session/invalidate").text().contains("ended"));
            assertTrue(visitor.get("/probe/echo/session").text().contains("no session"));
        }
    }

    @Test
    void aPageThatChangesTheSessionRefuses() {
        Visitor visitor = server.visitor();
        visitor.get("/probe/session/login?name=anna");
        assertTrue(visitor.get("/probe/session/write").text().contains("count 1"));
        assertTrue(visitor.get("/probe/session/write").text().contains("count 2"));
        assertTrue(visitor.get("/probe/session/write").text().contains("count 3"));
        assertSaysSessionState(visitor.get("/probe/session/write"));
        assertSaysSessionState(visitor.get("/probe/session/remove"));
        assertTrue(visitor.get("/probe/session/write").text().contains("count 1"));
    }

    @Test
    void aPageThatReadsAValueThatCanChangeInPlaceRefuses() {
        Visitor visitor = server.visitor();
        visitor.get("/probe/session/fill-mutable");
        assertTrue(visitor.get("/probe/session/change-mutable").text().contains("1 things"));
        assertSaysSessionState(assertNeverKept("/session/read-mutable", visitor));
        assertTrue(visitor.get("/probe/session/change-mutable").text().contains("2 things"));
        assertTrue(visitor.get("/probe/session/read-mutable").text().contains("[thing, thing]"));
    }

    /** Others who have one would get a form without. */
    @Test
    void aPageThatLooksInVainForATokenRefuses() {
        Visitor visitor = server.visitor();
        visitor.get("/probe/session/create");
        Response last = assertNeverKept("/session/read-token", visitor);
        assertTrue(last.text().contains("token: null"), last.text());
        assertEquals("csrf", last.cacheStatus().detail().orElse("none"), last.toString());
    }

    @Test
    void aPageThatShowsTheSessionIdRefuses() {
        Visitor visitor = server.visitor();
        visitor.get("/probe/session/create");
        Response last = assertNeverKept("/session/id", visitor);
        assertEquals("secret", last.cacheStatus().detail().orElse("none"), last.toString());
    }

    @Test
    void aVisitorWhoseSessionIsInTheAddressKeepsItAndSharesItWithNobody() {
        Visitor visitor = server.visitor();
        visitor.get("/probe/session/create");
        String id = visitor.cookies().get("JSESSIONID");
        Visitor withoutCookies = server.visitor();
        for (int visit = 0; visit < 3; visit++) {
            Response encoded = withoutCookies.get("/probe/session/encoded;jsessionid=" + id);
            assertTrue(encoded.text().contains("jsessionid=" + id), encoded.toString());
            assertFalse(server.visitor().get("/probe/session/encoded").text().contains(id));
        }
    }

    @Test
    void aPageThatShowsTheValueOfACookieRefuses() {
        Visitor visitor = server.visitor().cookie("token", "f81d4fae7dec11d0a76500a0c91e6bf6");
        Response last = assertNeverKept("/cookie/show", visitor);
        assertEquals("secret", last.cacheStatus().detail().orElse("none"), last.toString());
    }

    private Response assertNeverKept(String page, Visitor visitor) {
        Response last = Pages.neverFromCache(server, visitor, Request.get("/probe" + page));
        if (visitor.cookies().isEmpty()) {
            AnswerComparison comparison = AnswerComparison.of(plain.visitor().get("/probe" + page), last);
            if (!page.startsWith("/without-sql")) {
                assertEquals(List.of(), comparison.forbidden(), page);
            }
        }
        return last;
    }

    private static void assertSaysSessionState(Response answer) {
        assertEquals("session-state", answer.cacheStatus().detail().orElse("none"), answer.toString());
    }
}

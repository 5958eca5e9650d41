package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page was seen to read tells its variants apart; what cannot be followed keeps it from being kept. */
@OnEveryRig
class ObservedInputIT {
    private final Server server;

    ObservedInputIT(RigOnJdk rig) {
        server = rig.withAgent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/probe/input/browser", "/probe/input/filter-browser", "/probe/input/attribute"})
    void eachBrowserHasItsOwnPageOfOneThatShowsIt(String page) {
        Visitor one = server.visitor().always("User-Agent", "one");
        Visitor other = server.visitor().always("User-Agent", "other");
        for (int round = 0; round < 2; round++) {
            assertTrue(Pages.freshHit(one, page).text().contains("for one<"));
            assertTrue(Pages.freshHit(other, page).text().contains("for other<"));
        }
    }

    @Test
    void eachAddressHasItsOwnPageOfOneThatShowsIt() {
        String page = "/probe/input/address";
        Visitor one = server.visitor();
        Visitor other = server.visitor().from("127.0.0.2");
        for (int round = 0; round < 2; round++) {
            assertTrue(Pages.freshHit(one, page).text().contains("for 127.0.0.1<"));
            assertTrue(Pages.freshHit(other, page).text().contains("for 127.0.0.2<"));
        }
    }

    @Test
    void theNamesOfHeadersTellPagesApartThatShowThem() {
        String page = "/probe/input/names";
        Visitor one = server.visitor().always("DNT", "1");
        Visitor other = server.visitor().always("Save-Data", "on");
        assertTrue(Pages.freshHit(one, page).text().contains("dnt"));
        assertFalse(Pages.freshHit(other, page).text().contains("dnt"));
    }

    @ParameterizedTest
    @CsvSource({"/probe/input/dropped", "/probe/input/query"})
    void aParameterThatTheKeyIgnoresCountsWhereItIsRead(String page) {
        Visitor visitor = server.visitor();
        Pages.freshHit(visitor, page + "?id=a");
        for (int round = 0; round < 2; round++) {
            Response one = Pages.freshHit(visitor, page + "?id=a&utm_source=letter");
            assertTrue(one.text().contains("letter"), one.toString());
            assertFalse(Pages.freshHit(visitor, page + "?id=a").text().contains("letter"));
        }
    }

    @Test
    void aParameterThatTheKeyIgnoresMakesNoPageOfItsOwnWhereItIsNotRead() {
        Visitor visitor = server.visitor();
        Pages.settled(visitor, "/probe/input/nothing?id=a");
        Response answer = visitor.get("/probe/input/nothing?id=a&utm_source=letter");
        assertTrue(answer.cacheStatus().isFreshHit(), answer.toString());
    }

    @Test
    void whatATracerSendsMakesNoVariant() {
        Visitor visitor = server.visitor();
        Pages.settled(visitor, "/probe/input/tracing");
        Request traced = Request.get("/probe/input/tracing").with("traceparent", "00-4bf92f3577b34da6-00f067aa-01");
        Response answer = visitor.send(traced);
        assertTrue(answer.cacheStatus().isFreshHit(), answer.toString());
    }

    @Test
    void variantsOfAPageAreCounted() {
        String page = "/probe/input/browser?id=" + Server.newWords();
        for (int browser = 0; browser < 40; browser++) {
            Visitor visitor = server.visitor().always("User-Agent", "browser " + browser);
            for (int visit = 0; visit < 2; visit++) {
                assertTrue(visitor.get(page).text().contains("for browser " + browser + "<"));
            }
            visitor.close();
        }
        Visitor oneTooMany = server.visitor().always("User-Agent", "browser 41");
        Response last = Pages.neverFromCache(server, oneTooMany, Request.get(page));
        assertEquals("variants", last.cacheStatus().detail().orElse("none"), last.toString());
        Visitor first = server.visitor().always("User-Agent", "browser 0");
        assertTrue(first.get(page).cacheStatus().isHit());
    }

    @ParameterizedTest
    @CsvSource({
        "/input/mutable-attribute, request-attribute",
        "/input/leaves-list, outer-attribute",
        "/input/nonce, csrf",
        "/input/form, csrf",
    })
    void whatIsGoodForOneClientOrCannotBeFollowedIsNeverKept(String page, String reason) {
        Visitor visitor = server.visitor().always("User-Agent", "any");
        Response last = Pages.neverFromCache(server, visitor, Request.get("/probe" + page));
        assertEquals(reason, last.cacheStatus().detail().orElse("none"), last.toString());
    }

    @Test
    void aPageWhoseLinksHoldNoncesOfTheContainersFilterIsNeverKept() {
        Visitor visitor = server.visitor();
        String page = "/probe/nonces/link";
        assumeTrue(visitor.get(page).text().contains("CSRF_NONCE="), "this container has no such filter");
        Response last = Pages.neverFromCache(server, visitor, Request.get(page));
        assertEquals("csrf", last.cacheStatus().detail().orElse("none"), last.toString());
        assertNotEquals(last.text(), visitor.get(page).text());
    }

    /** Wrappers that write headers late watch two methods; told of the length by another, they lose them (CVE-2026-22732). */
    @Test
    void theLengthOfAHitIsToldInAWayThatWrappersSee() {
        Response hit = Pages.freshHit(server.visitor(), "/probe/input/large");
        assertEquals("none", hit.header("X-Overlooked").orElse("none"), hit.toString());
        assertEquals(
                Integer.toString(hit.body().length),
                hit.header("Content-Length").orElse("none"));
    }

    @Test
    void aFilterFindsOnAHitWhatThePageHasLeftForIt() {
        Visitor visitor = server.visitor();
        assertEquals(
                "text",
                Pages.freshHit(visitor, "/probe/input/leaves-text")
                        .header("X-Left")
                        .orElse("nothing"));
    }

    @Test
    void whatASessionHoldsKeepsNoPageFromBeingKeptThatDoesNotReadIt() {
        Visitor visitor = server.visitor();
        visitor.get("/probe/session/fill-mutable");
        Pages.unrenderedHit(server, visitor, Request.get("/probe/writer"));
        Visitor other = server.visitor();
        other.get("/probe/session/fill-mutable");
        Response first = other.get("/probe/writer?of=" + Server.newWords());
        assertFalse(first.cacheStatus().isHit(), first.toString());
    }

    @Test
    void theSessionsOwnPropertiesTellItsPagesApart() {
        Visitor one = inSession();
        Visitor other = inSession();
        String ofOne = Pages.freshHit(one, "/probe/input/session-hash").text();
        String ofOther = Pages.freshHit(other, "/probe/input/session-hash").text();
        assertNotEquals(ofOne, ofOther);
        assertEquals(ofOne, Pages.freshHit(one, "/probe/input/session-hash").text());
        assertTrue(one.get("/probe/input/session-new").text().contains("new false"));
        Response used = Pages.neverFromCache(server, one, Request.get("/probe/input/session-used"));
        assertEquals("session-state", used.cacheStatus().detail().orElse("none"), used.toString());
    }

    @Test
    void settingAnAttributeToWhatItIsChangesNothing() {
        Visitor visitor = server.visitor();
        visitor.get("/probe/session/login?name=anna");
        Pages.freshHit(visitor, "/probe/input/same");
    }

    @Test
    void aMessageThatWaitsIsShownOnceAndUntilThenNothingIsServed() {
        Visitor visitor = inSession();
        Pages.freshHit(visitor, "/probe/input/notice");
        visitor.get("/probe/input/put-notice");
        Response shown = visitor.get("/probe/input/notice");
        assertTrue(shown.text().contains("[saved]"), shown.toString());
        assertTrue(visitor.get("/probe/input/notice").text().contains("notice null"));
        // By now the agent knows what the attribute is for.
        Pages.freshHit(visitor, "/probe/list");
        visitor.get("/probe/input/put-notice");
        Response waiting = visitor.get("/probe/list");
        assertFalse(waiting.cacheStatus().isHit(), waiting.toString());
        assertEquals("flash", waiting.cacheStatus().detail().orElse("none"), waiting.toString());
        assertTrue(visitor.get("/probe/input/notice").text().contains("[saved]"));
        Pages.freshHit(visitor, "/probe/list");
    }

    private Visitor inSession() {
        Visitor visitor = server.visitor();
        visitor.get("/probe/session/create");
        return visitor;
    }
}

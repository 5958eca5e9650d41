package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where filters put something around a page, the answer is more than the page: neither tag nor length nor compressed form of
 * the page is the answer's.
 */
@OnEveryContainer
class WrappedResponseIT {
    private final Server plain;
    private final Server server;
    private final Visitor browser;

    WrappedResponseIT(RigOnJdk rig) {
        plain = rig.withoutAgent();
        server = rig.withAgent();
        browser = server.visitor().always("Accept-Encoding", "gzip, br");
    }

    @AfterEach
    void tellNothing() {
        server.control("tell", "");
        plain.control("tell", "");
    }

    /** Two clients have seen that it is one page for all, so that nothing but the filters speaks against another form. */
    private Response sharedHit(String target) {
        Pages.freshHit(server.visitor().always("User-Agent", "other"), target);
        Pages.freshHit(browser, target);
        return Pages.freshHit(browser, target);
    }

    private static void assertNothingOfOurs(Response answer) {
        assertTrue(answer.cacheStatus().isHit(), answer.toString());
        assertEquals(List.of(), answer.headers("ETag"), answer.toString());
        assertEquals(List.of(), answer.headers("X-Page-Length"), answer.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "50000"})
    void aDecoratorsPageIsAlwaysThePresentOne(String bytes) {
        String target = "/probe/decorated/page?bytes=" + bytes + "&id=row2&of=" + Server.newWords();
        for (String name : List.of("anna", "berta")) {
            server.control("tell", name);
            Response hit = sharedHit(target);
            assertNothingOfOurs(hit);
            assertEquals(List.of(), hit.headers("Content-Encoding"));
            assertTrue(hit.text().startsWith("decorated for " + name + "\n"), hit.text());
            assertTrue(hit.text().endsWith("end of decoration\n"), hit.text());
            Response conditional = browser.send(Request.get(target).with("If-None-Match", "*"));
            assertEquals(200, conditional.status(), conditional.toString());
            assertTrue(conditional.text().startsWith("decorated for " + name + "\n"), conditional.text());
        }
    }

    /** What a container makes of a forward into a buffer of the application's is its own business, and the same with the agent. */
    @ParameterizedTest
    @ValueSource(strings = {"100", "50000", "100&into=buffer", "50000&into=buffer"})
    void aLayoutThatAFilterForwardsToIsAroundTheHit(String bytes) {
        String target = "/probe/laid-out/page?bytes=" + bytes + "&id=row2&of=" + Server.newWords();
        for (String name : List.of("anna", "berta")) {
            server.control("tell", name);
            plain.control("tell", name);
            Response hit = sharedHit(target);
            Response expected = plain.visitor().get(target);
            assertTrue(hit.cacheStatus().isHit(), hit.toString());
            assertEquals(List.of(), hit.headers("ETag"), hit.toString());
            assertEquals(expected.text(), hit.text());
            assertEquals(expected.headers("X-Layout"), hit.headers("X-Layout"), hit.toString());
            assertTrue(bytes.contains("into") || hit.text().startsWith("decorated for " + name + "\n"), hit.text());
        }
    }

    /** The page inside may have a tag of its own, which is none of the whole. */
    @Test
    void theTagOfAPageInsideAnswersNothing() {
        String target = "/probe/decorated/own?header=ETag:%22mine%22&header=Last-Modified:"
                + "Mon,%2001%20Jan%202024%2000:00:00%20GMT&of=" + Server.newWords();
        server.control("tell", "anna");
        sharedHit(target);
        server.control("tell", "berta");
        for (Request request : List.of(
                Request.get(target).with("If-None-Match", "\"mine\""),
                Request.get(target).with("If-Modified-Since", "Tue, 02 Jan 2024 00:00:00 GMT"))) {
            Response answer = browser.send(request);
            assertTrue(answer.cacheStatus().isHit(), answer.toString());
            assertEquals(200, answer.status(), answer.toString());
            assertTrue(answer.text().startsWith("decorated for berta\n"), answer.text());
        }
    }

    @Test
    void anApplicationsOwnCompressionIsTheOnlyOne() {
        String target = "/probe/compressed/page?bytes=5000&of=" + Server.newWords();
        Response hit = sharedHit(target);
        assertNothingOfOurs(hit);
        assertEquals(List.of("gzip"), hit.headers("Content-Encoding"));
        assertEquals(List.of("Accept-Encoding"), hit.headers("Vary"));
        assertTrue(hit.text().endsWith("123456789\n"), hit.text());
        assertEquals(
                200,
                browser.send(Request.get(target).with("If-None-Match", "*")).status());
    }

    /** Such a filter is not to be seen by its wrapper, because it has none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/page?bytes=100",
                "/page?bytes=5000",
                "/page?bytes=100000",
                "/before?bytes=100",
                "/before?bytes=5000"
            })
    void whatAFilterAddsWithoutAnyWrapperIsThere(String page) {
        String target = "/probe/footed" + page + "&id=row2&of=" + Server.newWords();
        for (String name : List.of("anna", "somebody with a longer name")) {
            server.control("tell", name.replace(" ", "%20"));
            plain.control("tell", name.replace(" ", "%20"));
            Response hit = sharedHit(target);
            assertNothingOfOurs(hit);
            assertAdded(name, page, hit);
            assertAdded(name, page, browser.send(Request.get(target).with("If-None-Match", "*")));
            Response head = browser.send(Request.head(target));
            assertEquals(
                    plain.visitor().send(Request.head(target)).header("Content-Length"),
                    head.header("Content-Length"),
                    head.toString());
            assertEquals(hit.text(), browser.get(target).text(), "the connection is in step after HEAD");
        }
    }

    private static void assertAdded(String name, String page, Response answer) {
        String added = "added for " + name + "\n";
        assertEquals(200, answer.status(), answer.toString());
        assertTrue(answer.text().contains("words of row 2"), answer.text());
        assertTrue(
                page.startsWith("/before")
                        ? answer.text().startsWith(added)
                        : answer.text().endsWith(added),
                answer.text());
    }

    /** A filter that adds something now and then is found out by its first addition, which is lost where the page was compressed. */
    @ParameterizedTest
    @ValueSource(strings = {"100", "5000", "100000"})
    void aFilterThatBeginsToAddIsNoticed(String bytes) {
        String target = "/probe/footed/page?bytes=" + bytes + "&id=row2&of=" + Server.newWords();
        Response before = sharedHit(target);
        assertTrue(before.header("ETag").isPresent(), before.toString());
        boolean compressed = before.header("Content-Encoding").isPresent();
        assertEquals(!bytes.equals("100"), compressed, before.toString());
        server.control("tell", "anna");
        Response first = browser.get(target);
        assertEquals(200, first.status(), first.toString());
        assertEquals(before.text() + (compressed ? "" : "added for anna\n"), first.text());
        Response after = Pages.freshHit(browser, target);
        assertNothingOfOurs(after);
        assertEquals(before.text() + "added for anna\n", after.text());
    }
}

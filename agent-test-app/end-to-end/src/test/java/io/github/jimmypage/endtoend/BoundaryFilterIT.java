package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jimmypage.endtoend.http.OpenAnswer;
import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import io.github.jimmypage.endtoend.trail.AnswerComparison;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A filter that answers itself is a boundary as a servlet is; what it passes on is not its page. */
@OnEveryContainer
class BoundaryFilterIT {
    private final Server plain;
    private final Server server;
    private final boolean onTomcat;

    BoundaryFilterIT(RigOnJdk rig) {
        onTomcat = rig.toString().startsWith("tomcat");
        plain = rig.withoutAgent();
        server = rig.withAgent("boundary-filters", "boundary.filters=probe.AnsweringFilter");
    }

    @Test
    void whatTheFilterAnswersIsServedFromTheCacheUntilTheDatabaseChanges() {
        String page = "/probe/answered/page?id=b";
        Visitor visitor = server.visitor();
        Response expected = plain.visitor().get(page);
        Response first = visitor.get(page);
        assertTrue(first.cacheStatus().isStored(), first.toString());
        assertSame(expected, first);
        assertSame(expected, Pages.unrenderedHit(server, visitor, Request.get(page)));
        String words = Server.newWords();
        server.write("id=b&end=commit&words=" + words);
        Pages.showing(words, server.visitor(), page);
    }

    /** A servlet, or another filter that answers itself. The filter between must be asked each time: it may guard what is behind it. */
    @ParameterizedTest
    @CsvSource({"/probe/answered/servlet, 'passed on: '", "/probe/answered/second, 'answered: '"})
    void whatAnswersBehindIsABoundaryOfItsOwnAndFiltersBetweenRunOnAHit(String page, String words) {
        Visitor visitor = server.visitor();
        assertSame(plain.visitor().get(page), visitor.get(page));
        Pages.unrenderedHit(server, visitor, Request.get(page));
        server.control("gate", "closed");
        try {
            assertEquals(403, visitor.get(page).status());
        } finally {
            server.control("gate", "open");
        }
        assertTrue(
                Pages.unrenderedHit(server, visitor, Request.get(page)).text().contains(words));
    }

    @Test
    void aStaticFileBehindIsLeftToTheContainerAndSentAsWithoutTheAgent() {
        String file = "/probe/answered/file.txt";
        Response expected = plain.visitor().get(file);
        for (int visit = 0; visit < 3; visit++) {
            Response answer = server.visitor().get(file);
            assertSame(expected, answer);
            assertFalse(answer.cacheStatus().present(), answer.toString());
            assertEquals(expected.header("X-Sendfile"), answer.header("X-Sendfile"));
        }
    }

    @Test
    void whatIsNeitherThereNorThereIsNotFoundAsWithoutTheAgent() {
        String nothing = "/probe/answered/nothing";
        assertSame(plain.visitor().get(nothing), server.visitor().get(nothing));
        assertSame(plain.visitor().post(nothing), server.visitor().post(nothing));
    }

    /** By a filter or a servlet. Containers end an answer after a forward, each in its own way, and do so differently for wrappers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rewritten/writer?id=row2",
                "/rewritten/stream?id=row2",
                "/rewritten/stream?id=row2&length=flush",
                "/rewritten/writer?id=row2&throw=yes",
                "/rewritten/writer?id=row2&into=buffer",
                "/rewritten/async/thread?id=row2",
                "/rewritten/async/dispatch?id=row2",
                "/forward/buffered?id=row2",
                "/forward/async?id=row2",
            })
    void aForwardEndsAsWithoutTheAgent(String page) {
        String target = "/probe" + page;
        for (int visit = 0; visit < 3; visit++) {
            if (page.contains("dispatch")) {
                // Jetty ends the answer after the forward when another thread has asked for the dispatch by then, and
                // not before.
                Eventually.get(
                        "the same answer",
                        () -> AnswerComparison.of(
                                        plain.visitor().get(target),
                                        server.visitor().get(target))
                                .forbidden(),
                        List::isEmpty);
            } else {
                assertSame(plain.visitor().get(target), server.visitor().get(target));
            }
        }
    }

    /** The filter is asked first, and its page would be another one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/probe/answered/page",
                "/probe/answered/servlet",
                "/probe/answered/second",
                "/probe/answered/attribute"
            })
    void whatStandsBehindAFilterIsRenderedInTheBackgroundAsWell(String page) {
        Request request = Request.get(page + "?id=c&v=" + Server.newWords());
        Visitor visitor = server.visitor();
        Eventually.get("a page for minutes", () -> visitor.send(request), answer -> Pages.ttl(answer) > 60);
        server.write("id=c&end=commit&words=" + Server.newWords());
        assertTrue(visitor.send(request).cacheStatus().isStale());
        Response next = Eventually.get("the new page", () -> visitor.send(request), answer -> !answer.cacheStatus()
                .isStale());
        assertTrue(next.cacheStatus().isFreshHit(), next.toString());
        // Which is said once for each server.
        List<String> calledOff = server.child()
                .err()
                .lines()
                .filter(line -> line.contains("/probe/answered/") && line.contains("cannot be rendered"))
                .toList();
        assertEquals(List.of(), calledOff);
    }

    @Test
    void whatAFilterBetweenSetsTellsPagesApart() {
        String page = "/probe/answered/attribute";
        Visitor first = server.visitor().always("User-Agent", "first");
        Visitor second = server.visitor().always("User-Agent", "second");
        for (int round = 0; round < 4; round++) {
            assertTrue(first.get(page).text().contains(" for first<"));
            assertTrue(second.get(page).text().contains(" for second<"));
        }
        assertTrue(Pages.freshHit(first, page).text().contains(" for first<"));
        Pages.neverFromCache(server, first, Request.get("/probe/answered/mutable-attribute"));
    }

    /** It writes past the wrappers of the agent that stand before the servlet. */
    @ParameterizedTest
    @ValueSource(strings = {"page", "before"})
    void whatAFilterBetweenAddsIsThereAndNothingOfOurs(String page) {
        String target = "/probe/answered/footed/" + page + "?bytes=5000&id=row2&of=" + Server.newWords();
        Visitor browser = server.visitor().always("Accept-Encoding", "gzip");
        try {
            for (String name : List.of("anna", "berta")) {
                server.control("tell", name);
                Pages.freshHit(server.visitor().always("User-Agent", "other"), target);
                Pages.freshHit(browser, target);
                for (Request request :
                        List.of(Request.get(target), Request.get(target).with("If-None-Match", "*"))) {
                    Response hit = Pages.freshHit(browser, request);
                    assertEquals(200, hit.status(), hit.toString());
                    assertEquals(List.of(), hit.headers("ETag"), hit.toString());
                    assertEquals(List.of(), hit.headers("Content-Encoding"), hit.toString());
                    String added = "added for " + name + "\n";
                    assertTrue(
                            page.equals("before")
                                    ? hit.text().startsWith(added)
                                    : hit.text().endsWith(added),
                            hit.text());
                }
            }
        } finally {
            server.control("tell", "");
        }
    }

    /** The filters run again when the request is dispatched to the servlet that is the boundary. */
    @Test
    void whatAFilterBetweenAddsToAnAsynchronousPageStandsOnce() {
        String target = "/probe/answered/async/dispatch?id=row2";
        try {
            for (Server one : List.of(plain, server)) {
                one.control("tell", "anna");
            }
            Response expected = plain.visitor().get(target);
            assertTrue(expected.text().endsWith("added for anna\n"), expected.text());
            Visitor visitor = server.visitor();
            for (int visit = 0; visit < 3; visit++) {
                assertEquals(expected.text(), visitor.get(target).text());
            }
        } finally {
            for (Server one : List.of(plain, server)) {
                one.control("tell", "");
            }
        }
    }

    @Test
    void aPageThatAFilterHasMadeTwiceIsNotKept() {
        Visitor visitor = server.visitor();
        for (int visit = 0; visit < 3; visit++) {
            Response answer = visitor.get("/probe/repeated");
            assertFalse(answer.cacheStatus().isHit() || answer.cacheStatus().isStored(), answer.toString());
            assertTrue(answer.text().contains("the second time"), answer.text());
        }
    }

    /** Only Tomcat tells, and does so only for a request and a response of its own classes. */
    @Test
    void filesGoOutBySendfileOnTomcat() {
        assumeTrue(onTomcat);
        Response answer = server.visitor().get("/probe/answered/file.txt");
        assertEquals("true", answer.header("X-Sendfile").orElse("none"));
    }

    @Test
    void aConnectionThatChangesItsProtocolWorksAsWithoutTheAgent() {
        String expected = "none";
        for (Server one : List.of(plain, server)) {
            try (OpenAnswer connection = one.open("/probe/upgrade", "Connection: Upgrade", "Upgrade: echo")) {
                String status = connection.until("\r\n");
                if (one == plain) {
                    expected = status;
                }
                assertEquals(expected, status);
                if (!onTomcat) {
                    // Others know their own WebSocket only, and do not carry on.
                    continue;
                }
                connection.until("hello\n");
                connection.send("anybody there\n");
                connection.until("back: anybody there\n");
            }
        }
    }

    private static void assertSame(Response without, Response with) {
        assertEquals(List.of(), AnswerComparison.of(without, with).forbidden());
    }
}

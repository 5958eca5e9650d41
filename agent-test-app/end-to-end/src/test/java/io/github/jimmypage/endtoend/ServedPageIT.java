package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jimmypage.endtoend.http.CacheStatus;
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
import org.junit.jupiter.params.provider.ValueSource;

/** A page is rendered once and then served, and nobody can tell but by the headers that say so. */
@OnEveryRig
class ServedPageIT {
    private final RigOnJdk rig;
    private final Server plain;
    private final Server server;

    ServedPageIT(RigOnJdk rig) {
        this.rig = rig;
        plain = rig.withoutAgent();
        server = rig.withAgent();
        plain.control("reset", "");
        server.control("reset", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/writer",
                "/stream",
                "/stream?length=int",
                "/stream?length=long",
                "/stream?length=set-header",
                "/stream?length=add-header",
                "/stream?length=int-header",
                "/stream?length=flush",
                "/driver-manager",
                "/list?page=2",
                "/plain",
                "/page.jsp",
                "/forward",
                "/in-filter/writer",
                "/answer/big?bytes=100000",
                "/answer/headers?header=X-One:1&header=X-Two:2&header=X-One:3&header=Cache-Control:max-age%3D60",
                "/answer/own-etag?header=ETag:%22mine%22&header=Last-Modified:Mon,%2001%20Jan%202024%2000:00:00%20GMT",
                "/answer/json?type=application/json",
                "/answer/latin?type=text/html;charset=ISO-8859-1",
                "/answer/reset?end=reset",
                "/session/read-immutable",
                "/echo/language",
                "/routed",
            })
    void aSecondVisitIsServedFromTheCacheWithTheSameBytesAndHeaders(String page) {
        assumeTrue(rig.shows(page), "no JSPs here");
        String target = "/probe" + page;
        Visitor visitor = server.visitor();
        Response expected = plain.visitor().get(target);
        // What another test had stored before its words were taken back may be shown to a new visitor for a moment,
        // marked stale.
        assertSame(target, expected, Pages.notStale(visitor, target));
        Response hit = Pages.freshHit(visitor, target);
        assertArrayEquals(expected.body(), hit.body());
        assertSame(target, expected, hit);
        assertSame(target, expected, Pages.unrenderedHit(server, visitor, Request.get(target)));
    }

    @Test
    void theFirstVisitSaysThatThePageWasStoredAndTheSecondHowLongItIsGoodFor() {
        Visitor visitor = server.visitor();
        CacheStatus first =
                visitor.get("/probe/writer?first=" + Server.newWords()).cacheStatus();
        assertEquals("uri-miss", first.forwarded().orElse("none"), first.toString());
        assertTrue(first.isStored(), first.toString());
        // A page that was made right after a write is at first good for a moment only.
        CacheStatus hit = Eventually.get(
                "a hit for minutes", () -> visitor.get("/probe/writer").cacheStatus(), status -> ttl(status) > 60);
        assertTrue(hit.isFreshHit() && ttl(hit) <= 300, hit.toString());
        assertFalse(hit.forwarded().isPresent(), hit.toString());
    }

    /** Whether it is kept or not, what matters is that it comes whole and never older than what was committed. */
    @Test
    void aPageThatAnotherThreadFinishesIsTheSameAsWithoutTheAgent() {
        for (int visit = 0; visit < 3; visit++) {
            assertSame(
                    "/probe/async",
                    plain.visitor().get("/probe/async"),
                    Pages.notStale(server.visitor(), "/probe/async"));
        }
        String words = Server.newWords();
        server.write("id=a&end=commit&words=" + words);
        Pages.showing(words, server.visitor(), "/probe/async");
    }

    @Test
    void headIsAnsweredFromThePageThatGetStored() {
        Visitor visitor = server.visitor();
        for (String target : List.of("/probe/writer", "/probe/stream?length=long", "/probe/page.jsp")) {
            if (!rig.shows(target)) {
                continue;
            }
            Response hit = Pages.freshHit(visitor, target);
            Response head = Pages.unrenderedHit(server, visitor, Request.head(target));
            assertEquals(hit.status(), head.status());
            assertEquals(hit.header("Content-Type"), head.header("Content-Type"));
            assertEquals("" + hit.body().length, head.header("Content-Length").orElse("none"));
            assertEquals(hit.text(), visitor.get(target).text(), "the connection is in step after HEAD");
        }
    }

    @Test
    void aHeadRequestStoresNothing() {
        String target = "/probe/writer?only-head=" + Server.newWords();
        Visitor visitor = server.visitor();
        for (int visit = 0; visit < 3; visit++) {
            assertFalse(visitor.send(Request.head(target)).cacheStatus().isHit());
        }
        assertFalse(visitor.get(target).cacheStatus().isHit());
    }

    @Test
    void aPostIsNeverACandidateAndSaysSo() {
        Visitor visitor = server.visitor();
        Pages.freshHit(visitor, "/probe/writer");
        Response post = visitor.post("/probe/write?by=whitelisted&words=x");
        assertEquals("written", post.text());
        assertEquals("method", post.cacheStatus().forwarded().orElse("none"));
    }

    @Test
    void aGetWithABodyIsLeftToTheApplication() {
        Visitor visitor = server.visitor();
        Pages.freshHit(visitor, "/probe/writer");
        int renders = server.renders("/probe/writer");
        Request withBody = Request.get("/probe/writer").form("id=b");
        assertFalse(visitor.send(withBody).cacheStatus().isHit());
        assertEquals(renders + 1, server.renders("/probe/writer"));
    }

    @Test
    void excludedPathsSaySoAndStaticFilesSayNothing() {
        Visitor visitor = server.visitor();
        for (int visit = 0; visit < 2; visit++) {
            CacheStatus health = visitor.get("/probe/health").cacheStatus();
            assertEquals("bypass", health.forwarded().orElse("none"));
            assertEquals("excluded", health.detail().orElse("none"));
            Response file = visitor.get("/probe/plain.txt");
            assertEquals("a static file\n", file.text());
            assertFalse(file.cacheStatus().present(), file.toString());
        }
    }

    private static int ttl(CacheStatus status) {
        return Integer.parseInt(status.parameters().getOrDefault("ttl", "-1"));
    }

    private static void assertSame(String target, Response expected, Response answer) {
        AnswerComparison comparison = AnswerComparison.of(expected, answer);
        System.out.println(target + " " + answer.cacheStatus() + ", announced differences " + comparison.announced());
        assertEquals(List.of(), comparison.forbidden(), target + " " + answer.cacheStatus());
    }
}

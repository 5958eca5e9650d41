package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jimmypage.endtoend.http.OpenAnswer;
import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import io.github.jimmypage.endtoend.trail.AnswerComparison;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that another thread completes are kept under the same rules as all others. */
@OnEveryContainer
class AsyncPageIT {
    private final RigOnJdk rig;
    private final Server plain;
    private final Server server;

    AsyncPageIT(RigOnJdk rig) {
        this.rig = rig;
        plain = rig.withoutAgent();
        server = rig.withAgent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start",
                "thread",
                "original",
                "given",
                "dispatch",
                "dispatch-given",
                "future",
                "inside",
            })
    void aPageThatAnotherThreadCompletesIsServedFromTheCacheWithTheSameBytesAndHeaders(String way) {
        // A row that no other test writes: what other tests wrote at the one server is not at the other.
        String target = "/probe/async/" + way + "?id=row2";
        Visitor visitor = server.visitor();
        Response expected = plain.visitor().get(target);
        assertEquals(200, expected.status());
        assertSame(target, expected, visitor.get(target));
        Response hit = Pages.unrenderedHit(server, visitor, Request.get(target));
        assertArrayEquals(expected.body(), hit.body());
        assertSame(target, expected, hit);
    }

    /** What filters set on their way out, before the page is complete, they set on a hit as well. */
    @ParameterizedTest
    @ValueSource(strings = {"/probe/async/parked", "/probe/async/overtaken"})
    void headersThatFiltersAddMeanwhileStandOnce(String target) {
        Visitor visitor = server.visitor();
        visitor.get(target);
        Response hit = Pages.unrenderedHit(server, visitor, Request.get(target));
        assertEquals(List.of("filter"), hit.headers("X-After"));
        assertEquals(List.of("page"), hit.headers("X-Late"));
    }

    @Test
    void aWriteMakesItStaleAndItIsRefreshed() {
        List<String> targets =
                List.of("/probe/async/start?id=b", "/probe/async/dispatch?id=b", "/probe/async/future?id=b");
        for (String target : targets) {
            Pages.unrenderedHit(server, server.visitor(), Request.get(target));
        }
        String words = Server.newWords();
        server.write("id=b&end=commit&words=" + words);
        for (String target : targets) {
            Pages.showing(words, server.visitor(), target);
        }
        for (String target : targets) {
            Response hit = Pages.unrenderedHit(server, server.visitor(), Request.get(target));
            assertTrue(hit.text().contains(words), hit.text());
        }
    }

    @Test
    void aPageWhoseThreadWroteIsNeverServed() {
        String target = "/probe/async/writes";
        int before = Integer.parseInt(server.control("rows", "visit"));
        Pages.neverFromCache(server, server.visitor(), Request.get(target));
        assertEquals(before + 3, Integer.parseInt(server.control("rows", "visit")));
    }

    /** Other threads are not followed: what anybody wrote outside of requests while the page was rendered may have been its own doing. */
    @Test
    void aPageDuringWhichSomebodyWroteOutsideOfRequestsIsNotKept() {
        String target = "/probe/async/pieces?stop=" + Server.newWords();
        String latch = target.substring(target.indexOf('=') + 1);
        Visitor visitor = server.visitor();
        CompletableFuture<Response> rendering = CompletableFuture.supplyAsync(() -> visitor.get(target));
        server.control("await", latch);
        server.write("aside=true&id=c&end=commit&words=" + Server.newWords());
        server.control("release", latch);
        assertEquals(200, rendering.join().status());
        assertFalse(visitor.get(target).cacheStatus().isHit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"puts", "takes"})
    void aPageWhoseThreadTouchedTheSessionIsNotKept(String way) {
        Visitor visitor = server.visitor();
        visitor.get("/probe/session/fill-mutable");
        Pages.neverFromCache(server, visitor, Request.get("/probe/async/" + way));
    }

    @ParameterizedTest
    @CsvSource({
        "referer, Referer",
        "referer-dispatch, Referer",
        "referer-context, Referer",
        "attribute, User-Agent",
    })
    void whatTheOtherThreadReadsOfTheRequestTellsPagesApart(String way, String header) {
        String page = "/probe/async/" + way;
        Visitor first = server.visitor().always(header, "first");
        Visitor second = server.visitor().always(header, "second");
        for (int round = 0; round < 4; round++) {
            assertTrue(first.get(page).text().contains(" for first<"));
            assertTrue(second.get(page).text().contains(" for second<"));
        }
        assertTrue(Pages.freshHit(first, page).text().contains(" for first<"));
        assertTrue(Pages.freshHit(second, page).text().contains(" for second<"));
    }

    /** Some filters know a header by one spelling alone. */
    @ParameterizedTest
    @ValueSource(strings = {"/probe/async/device", "/probe/input/device"})
    void whatAFilterPresentsTellsPagesApart(String page) {
        Visitor visitor = server.visitor();
        for (int round = 0; round < 4; round++) {
            Response presented = visitor.send(Request.get(page).with("Referer", "phone"));
            assertTrue(presented.text().contains(" for phone<"), presented.text());
            Response other = visitor.get(page);
            assertTrue(other.text().contains(" for null<"), other.toString());
        }
        assertTrue(visitor.get(page).cacheStatus().isHit());
    }

    @Test
    void aPageWhoseThreadReadsWhatAFilterMayChangeIsNotKept() {
        Visitor visitor = server.visitor().always("User-Agent", "somebody");
        Pages.neverFromCache(server, visitor, Request.get("/probe/async/mutable-attribute"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timeout",
                "timeout-dispatch",
                "unwrapped",
                "aborts",
                "aborts-late",
                "started-by-filter",
            })
    void whatDidNotComeToItsRegularEndInSightOfTheAgentIsNotKept(String way) {
        // A row that no other test writes: what other tests wrote at the one server is not at the other.
        String target = "/probe/async/" + way + "?id=row2";
        Response expected = plain.visitor().get(target);
        assertSame(target, expected, Pages.neverFromCache(server, server.visitor(), Request.get(target)));
    }

    @Test
    void eventsArriveWhenTheyAreSentAndAreNeverKept() {
        String latch = Server.newWords();
        String target = "/probe/async/events?stop=" + latch;
        try (OpenAnswer events = server.open(target)) {
            events.until("data: first");
            server.control("release", latch);
            String all = events.all();
            assertTrue(all.indexOf("data: ") < all.lastIndexOf("data: "), all);
        }
        Visitor visitor = server.visitor();
        visitor.get(target);
        Pages.neverFromCache(server, visitor, Request.get(target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/probe/async/pieces?stop=", "/probe/pieces?by=writer&stop=", "/probe/pieces?by=stream&stop="})
    void theFirstPieceOfAPageArrivesBeforeTheSecondIsWritten(String page) {
        String latch = Server.newWords();
        String target = page + latch;
        try (OpenAnswer pieces = server.open(target)) {
            pieces.until("first piece");
            server.control("release", latch);
            assertTrue(pieces.all().contains("</html>"));
        }
        Response hit = Pages.unrenderedHit(server, server.visitor(), Request.get(target));
        assertTrue(hit.text().startsWith("first piece<!DOCTYPE"), hit.text());
    }

    /** Nobody knows how long an answer stays open, and each who asks for it is to be answered. */
    @Test
    void nobodyWaitsForAnAnswerThatIsOpenStill() {
        assumeTrue(rig.rig() == Rig.TOMCAT10, "containers make no difference here");
        Server waiting = rig.withAgent("waiting", "coalesce.wait=5m");
        for (String way : List.of("events", "pieces")) {
            String latch = Server.newWords();
            String target = "/probe/async/" + way + "?stop=" + latch;
            try (OpenAnswer first = waiting.open(target)) {
                first.until("first");
                try (OpenAnswer second = waiting.open(target)) {
                    second.until("first");
                    waiting.control("release", latch);
                    second.all();
                }
                first.all();
            }
        }
    }

    /** Chats keep contexts in a collection, and take them out of it when a listener hears that they are over. */
    @Test
    void aContextIsFoundAgainByWhatAListenerHears() {
        for (Server one : List.of(plain, server)) {
            assertEquals(200, one.visitor().get("/probe/async/kept?id=row2").status());
            Eventually.get(
                    "no context that waits on " + one,
                    () -> one.control("waiting", ""),
                    waiting -> waiting.equals("0"));
        }
    }

    /** What the agent itself looks at for another request is nothing that the page's threads did. */
    @Test
    void aPageIsKeptThoughSomebodyWithASessionCameMeanwhile() {
        assumeTrue(rig.rig() != Rig.JETTY10, "Jetty 10 itself asks sessions for their ids, as a page's thread would");
        String latch = Server.newWords();
        String target = "/probe/async/pieces?stop=" + latch;
        Visitor member = server.visitor();
        member.get("/probe/session/create");
        Visitor visitor = server.visitor();
        visitor.get("/probe/session/create");
        CompletableFuture<Response> rendering = CompletableFuture.supplyAsync(() -> visitor.get(target));
        server.control("await", latch);
        member.get("/probe/writer?id=row2");
        server.control("release", latch);
        assertEquals(200, rendering.join().status());
        Response next = visitor.get(target);
        assertTrue(next.cacheStatus().isHit(), next.toString());
    }

    /** As after any request that wrote: what it changed in memory after its commit shows in no database. */
    @Test
    void whatAnAsynchronousPostChangesAfterItsCommitDoesNotStayHidden() {
        String page = "/probe/remembering?id=row7&v=" + Server.newWords();
        Visitor visitor = server.visitor();
        Pages.freshHit(visitor, page);
        String latch = Server.newWords();
        String words = Server.newWords();
        Visitor writer = server.visitor();
        CompletableFuture<Response> writing = CompletableFuture.supplyAsync(
                () -> writer.post("/probe/async-write?id=row7&after=" + latch + "&words=" + words));
        server.control("await", latch);
        // Rendered out of the application's own memory into the generation after the write.
        assertFalse(Pages.settled(visitor, page).text().contains(words));
        server.control("release", latch);
        assertEquals(200, writing.join().status());
        Eventually.get("the new words without another write", () -> visitor.get(page), answer -> answer.text()
                .contains(words));
    }

    @Test
    void whoPostsAsynchronouslySeesTheOwnWrite() {
        Visitor writer = server.visitor();
        String target = "/probe/async/thread?id=row7";
        Pages.unrenderedHit(server, writer, Request.get(target));
        for (int round = 0; round < 5; round++) {
            String words = Server.newWords();
            assertEquals(
                    200,
                    writer.post("/probe/async-write?id=row7&words=" + words).status());
            Response seen = writer.get(target);
            assertTrue(seen.text().contains(words), seen.toString());
        }
    }

    private static void assertSame(String what, Response without, Response with) {
        AnswerComparison comparison = AnswerComparison.of(without, with);
        assertEquals(List.of(), comparison.forbidden(), what);
    }
}

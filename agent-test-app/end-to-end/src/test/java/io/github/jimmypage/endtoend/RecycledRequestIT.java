package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import io.github.jimmypage.endtoend.trail.AnswerComparison;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Containers use their request objects again, above all on the same connection. A thread that goes on with a request after it is
 * over must change nothing of the page that is rendered on that object now (KNOWN_BUGS 14).
 */
@OnEveryContainer
class RecycledRequestIT {
    private final Server plain;
    private final Server server;

    RecycledRequestIT(RigOnJdk rig) {
        plain = rig.withoutAgent();
        server = rig.withAgent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/probe/late", "/probe/async/too-late"})
    void whoIsTooLateChangesNothingOfThePageThatIsRenderedNow(String page) {
        Visitor visitor = server.visitor();
        visitor.get("/probe/session/login?name=anna");
        Meanwhile meanwhile = renderedWhileSomebodyIsLate(visitor, page);
        String target = meanwhile.target();
        Response rendered = meanwhile.answer();
        assertTrue(rendered.cacheStatus().isStored(), rendered.toString());
        assertSame(plain.visitor().get(target), rendered);
        Response hit = Pages.unrenderedHit(server, visitor, Request.get(target));
        assertSame(plain.visitor().get(target), hit);
        Pages.settled(visitor, target);
        // What the other thread read was not read for this page.
        Response other = visitor.send(Request.get(target).with("Referer", "another page"));
        assertTrue(other.cacheStatus().isFreshHit(), other.toString());
    }

    /** Who wrote last is known by a mark on the answer, and this one is another's. */
    @Test
    void whoWritesTooLateMarksNobodyElse() {
        Meanwhile meanwhile = renderedWhileSomebodyIsLate(server.visitor(), "/probe/async/too-late-write");
        Response rendered = meanwhile.answer();
        assertEquals(List.of(), rendered.headers("Set-Cookie"), rendered.toString());
        // Nor is everybody kept from hits because of it.
        Pages.settled(server.visitor(), meanwhile.target());
    }

    private record Meanwhile(String target, Response answer) {}

    /** A page that is rendered on the same connection while a thread of the late page, which was answered before, goes on with that. */
    private Meanwhile renderedWhileSomebodyIsLate(Visitor visitor, String latePage) {
        String late = Server.newWords();
        String held = Server.newWords();
        String uri = "/probe/moody/" + held;
        String target = uri + "?id=row2";
        Response before = visitor.get(latePage + "?id=row2&stop=" + late);
        assertEquals(200, before.status(), before.toString());
        server.control("await", late);
        server.control("mood", uri + "&to=hold:" + held);
        CompletableFuture<Response> now = CompletableFuture.supplyAsync(() -> visitor.get(target));
        server.control("await", held);
        server.control("release", late);
        server.control("await", late + "-done");
        server.control("release", late + "-done");
        server.control("release", held);
        return new Meanwhile(target, now.join());
    }

    private static void assertSame(Response without, Response with) {
        assertEquals(List.of(), AnswerComparison.of(without, with).forbidden());
    }
}

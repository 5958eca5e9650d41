package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Artifacts;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.Jdk;
import io.github.jimmypage.endtoend.process.Rig;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * With {@code refresh.ahead=2} the two most wanted pages are rendered after a write though nobody asks. Nobody may ask while it
 * happens, so that what has happened is read in the agent's log.
 */
@OnLatestJdk
@ExtendWith(ServerOutputs.class)
class RefreshAheadIT {
    /** More often than a page is asked for until it has settled. */
    private static final int TIMES = 200;

    private final Server server;
    private final Server byDefault;

    RefreshAheadIT(Jdk jdk) {
        RigOnJdk rig = new RigOnJdk(Artifacts.wholeMatrix() ? Rig.JETTY12_EE8 : Rig.TOMCAT10, jdk);
        server = rig.withAgent(
                "ahead", "refresh.ahead=2", "refresh.concurrency=2", "refresh.settle=300ms", "debug.cache=true");
        byDefault = rig.withAgent();
    }

    /** What other tests made is wanted no more. The bean that does it comes up with the first request, and a moment later. */
    @BeforeEach
    void forgetPages() {
        Visitor operator = server.visitor();
        Eventually.get(
                "an empty cache",
                () -> operator.get("/probe/control/cache?of=clear").status(),
                status -> status == 200);
    }

    private String hotPage(Visitor visitor) {
        return hotPage(visitor, "/probe/moody/" + Server.newWords());
    }

    private static String hotPage(Visitor visitor, String page) {
        Pages.settled(visitor, page);
        for (int time = 0; time < TIMES; time++) {
            assertTrue(visitor.get(page).cacheStatus().isHit());
        }
        return page;
    }

    private int refreshed(String page) {
        return said("refresh ahead stored " + page + "\n");
    }

    private int said(String line) {
        String said = server.child().err();
        int count = 0;
        for (int at = said.indexOf(line); at >= 0; at = said.indexOf(line, at + 1)) {
            count++;
        }
        return count;
    }

    @Test
    void afterAWriteTheMostWantedPagesAreRenderedThoughNobodyAsks() {
        Visitor visitor = server.visitor();
        String cold = "/probe/moody/" + Server.newWords();
        List<String> hot = List.of(hotPage(visitor), hotPage(visitor));
        // Seen last, and still wanted least.
        Pages.settled(visitor, cold);
        int coldBefore = server.renders(cold);
        List<Integer> before = hot.stream().map(this::refreshed).toList();
        String words = Server.newWords();
        server.write("id=a&end=commit&words=" + words);
        for (int number = 0; number < hot.size(); number++) {
            String page = hot.get(number);
            int earlier = before.get(number);
            Eventually.get("the refresh of " + page, () -> refreshed(page), refreshes -> refreshes > earlier);
            Response next = visitor.get(page);
            assertTrue(next.text().contains(words), next.toString());
            assertTrue(next.cacheStatus().isHit(), next.toString());
        }
        assertEquals(coldBefore, server.renders(cold), "the third is not rendered");
    }

    @Test
    void whatWasRenderedTooSoonAfterABumpIsRenderedOnceMore() {
        Visitor visitor = server.visitor();
        String page = hotPage(visitor);
        int before = refreshed(page);
        server.control("cache", "bump");
        Eventually.get("two refreshes after one bump", () -> refreshed(page) - before, refreshes -> refreshes >= 2);
        int renders = server.renders(page);
        Response next = visitor.get(page);
        assertTrue(Pages.ttl(next) > 60, next.toString());
        assertEquals(renders, server.renders(page));
    }

    @Test
    void aPageThatNoClientHasAskedForYetDoesNotKeepAskedOnesWaiting() {
        Visitor visitor = server.visitor();
        String held = hotPage(visitor);
        String latch = Server.newWords();
        String asked = "/probe/moody/" + Server.newWords();
        Pages.settled(visitor, asked);
        server.control("mood", held + "&to=hold:" + latch);
        String words = Server.newWords();
        server.write("id=a&end=commit&words=" + words);
        server.control("await", latch);
        // Nobody asked for the one that is held.
        assertTrue(visitor.get(asked).cacheStatus().isStale());
        assertTrue(Pages.freshHit(visitor, asked).text().contains(words));
        server.control("mood", held + "&to=well");
        server.control("release", latch);
        assertTrue(Pages.freshHit(visitor, held).text().contains(words));
    }

    @Test
    void aPageThatFailsIsLeftToThoseWhoAskForIt() {
        Visitor visitor = server.visitor();
        String page = hotPage(visitor);
        String old = visitor.get(page).text();
        server.control("mood", page + "&to=status");
        String words = Server.newWords();
        server.write("id=a&end=commit&words=" + words);
        Eventually.get("a failure", () -> said("refresh ahead failed " + page + "\n"), failures -> failures > 0);
        server.control("mood", page + "&to=well");
        Response next = visitor.get(page);
        assertEquals(old, next.text());
        assertTrue(next.cacheStatus().isStale(), next.toString());
        assertTrue(Pages.freshHit(visitor, page).text().contains(words));
    }

    @Test
    void privatePagesAndThoseOfASessionAreNot() {
        Visitor anna = server.visitor().cookie("taste", "sweet");
        Visitor guest = server.visitor();
        guest.get("/probe/session/create");
        String annas = hotPage(anna);
        String guests = hotPage(guest);
        String page = hotPage(server.visitor());
        int before = server.renders(annas);
        int beforeOfGuest = server.renders(guests);
        int refreshesBefore = refreshed(page);
        server.control("cache", "bump");
        Eventually.get("a page of nobody", () -> refreshed(page) - refreshesBefore, refreshes -> refreshes >= 2);
        assertEquals(before, server.renders(annas));
        assertEquals(beforeOfGuest, server.renders(guests));
    }

    @Test
    void anIrrelevantCookieIsNotSentForAnybodyElse() {
        Visitor visitor = server.visitor().cookie("_ga", "analytics-4711");
        String page = "/probe/echo/names?v=" + Server.newWords();
        Response rendered = visitor.get(page);
        assertTrue(rendered.text().contains("cookie"), rendered.text());
        hotPage(visitor, page);
        int before = refreshed(page);
        server.control("cache", "bump");
        Eventually.get("the refresh", () -> refreshed(page), refreshes -> refreshes > before);
        Response next = visitor.get(page);
        assertFalse(next.text().contains("cookie"), next.text());
    }

    @Test
    void byDefaultNothingIsRenderedUnasked() {
        Visitor visitor = byDefault.visitor();
        String page = "/probe/moody/" + Server.newWords();
        String other = "/probe/moody/" + Server.newWords();
        visitor.get(other);
        hotPage(visitor, page);
        Pages.settled(visitor, other);
        int before = byDefault.renders(page);
        byDefault.write("id=a&end=commit&words=" + Server.newWords());
        // Whatever the write had begun would have been done before this.
        assertTrue(visitor.get(other).cacheStatus().isStale());
        Pages.freshHit(visitor, other);
        assertEquals(before, byDefault.renders(page));
    }
}

package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import org.junit.jupiter.api.Test;

/** What JMX counts is what happened, and what it can do happens. */
@OnEveryRig
class ManagementIT {
    private final Server server;

    ManagementIT(RigOnJdk rig) {
        server = rig.withAgent();
        Pages.freshHit(server.visitor(), "/probe/list");
        Eventually.get(
                "the bean",
                () -> server.visitor().get("/probe/control/cache?of=Hits"),
                answer -> answer.status() == 200);
    }

    @Test
    void hitsMissesAndRefusalsAreCounted() {
        Visitor visitor = server.visitor();
        String page = "/probe/writer?of=" + Server.newWords();
        long misses = count("Misses");
        visitor.get(page);
        // The question is a request as well.
        assertEquals(misses + 2, count("Misses"));
        Pages.settled(visitor, page);
        long hits = count("Hits");
        assertTrue(visitor.get(page).cacheStatus().isFreshHit());
        assertEquals(hits + 1, count("Hits"));
        assertTrue(count("Pages") > 0);
        assertTrue(count("Bytes") > 0);
        long refusals = count("Refusals");
        visitor.get("/probe/answer/no-store?header=Cache-Control:no-store");
        assertTrue(count("Refusals") > refusals);
        String reasons = server.control("cache", "RefusalsByReason");
        assertTrue(reasons.contains("no-store="), reasons);
    }

    @Test
    void anOperatorMakesPagesStaleOrForgetsThem() {
        Visitor visitor = server.visitor();
        Pages.freshHit(visitor, "/probe/list");
        long generation = count("Generation");
        server.control("cache", "bump");
        assertEquals(generation + 1, count("Generation"));
        Response stale = visitor.get("/probe/list");
        assertFalse(stale.cacheStatus().isFreshHit(), stale.toString());
        Pages.freshHit(visitor, "/probe/list");
        server.control("cache", "clear");
        Response forgotten = visitor.get("/probe/list");
        assertFalse(forgotten.cacheStatus().isHit(), forgotten.toString());
        assertEquals("on", server.control("cache", "Mode"));
    }

    @Test
    void anOperatorSaysWhichTablesWereWritten() {
        long generation = count("Generation");
        assertEquals("true", server.control("cache", "bump:text,spring_session"));
        assertEquals(generation + 1, count("Generation"));
        assertEquals(
                "false",
                server.control("cache", "bump:spring_session"),
                "it is on the list of those that do not count");
        assertEquals(generation + 1, count("Generation"));
        assertTrue(server.control("cache", "bump:,").startsWith("refused: no table"));
    }

    @Test
    void anOperatorHasOnePathRenderedAnew() {
        Visitor visitor = server.visitor();
        String page = "/probe/list?v=" + Server.newWords();
        Pages.settled(visitor, page);
        Pages.settled(visitor, "/probe/writer");
        server.control("cache", "refresh:/probe/list");
        assertTrue(visitor.get(page).cacheStatus().isStale());
        assertTrue(visitor.get("/probe/writer").cacheStatus().isFreshHit());
        Pages.freshHit(visitor, page);
        assertTrue(server.control("cache", "refresh:list").startsWith("refused: 'list' is no path"));
    }

    @Test
    void anOperatorSwitchesItOffAndOnAgain() {
        Visitor visitor = server.visitor();
        Pages.freshHit(visitor, "/probe/list");
        String refused = server.control("cache", "Mode:sometimes");
        assertTrue(refused.startsWith("refused: ") && refused.contains("on, verify, off"), refused);
        assertEquals("done", server.control("cache", "Mode:off"));
        try {
            assertEquals("off", server.control("cache", "Mode"));
            assertFalse(visitor.get("/probe/list").cacheStatus().isHit());
        } finally {
            server.control("cache", "Mode:on");
        }
        assertEquals("on", server.control("cache", "Mode"));
        Pages.freshHit(visitor, "/probe/list");
        assertTrue(
                server.child().err().contains("Settings changed by an operator: jimmypage.mode = off (was on)"),
                server.child().err());
    }

    private long count(String attribute) {
        return Long.parseLong(server.control("cache", attribute));
    }
}

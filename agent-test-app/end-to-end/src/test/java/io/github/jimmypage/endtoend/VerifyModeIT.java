package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import org.junit.jupiter.api.Test;

/** With nothing served, what would have been served is compared with what is rendered, and faults are found and guessed at. */
@OnEveryRig
class VerifyModeIT {
    private final Server server;

    VerifyModeIT(RigOnJdk rig) {
        server = rig.withAgent("verify", "mode=verify", "identity.harmless-attributes=theme");
        Eventually.get(
                "the bean",
                () -> server.visitor().get("/probe/control/cache?of=Verified"),
                answer -> answer.status() == 200);
    }

    @Test
    void everythingIsRenderedAndWritesAreSeenAtOnce() {
        Visitor visitor = server.visitor();
        for (int visit = 1; visit <= 5; visit++) {
            int before = server.renders("/probe/faulty/steady");
            Response page = visitor.get("/probe/faulty/steady");
            assertEquals("bypass", page.cacheStatus().forwarded().orElse("none"), page.toString());
            assertEquals("verify", page.cacheStatus().detail().orElse("none"), page.toString());
            assertFalse(page.cacheStatus().isHit() || page.cacheStatus().isStored(), page.toString());
            assertEquals(before + 1, server.renders("/probe/faulty/steady"));
        }
        String words = Server.newWords();
        server.write("id=b&end=commit&words=" + words);
        assertTrue(visitor.get("/probe/faulty/steady?id=b").text().contains(words));
    }

    @Test
    void pagesThatAreTheSameAreSafe() {
        String page = "/probe/faulty/safe?of=" + Server.newWords();
        Eventually.get(
                "safe paths",
                () -> {
                    server.visitor().get(page);
                    return verified();
                },
                report -> report.startsWith("safe to switch on: "));
        assertFalse(verified().contains("/probe/faulty/safe"), verified());
        assertFalse(verified().contains("/probe/faulty/steady"), verified());
    }

    @Test
    void timesRandomValuesCountersAndOrdersAreGuessed() {
        assertFound("clock", "changes by the second");
        assertFound("now", "changes by the second");
        assertFound("random", "a random value or a nonce");
        assertFound("counter", "a number that grows, counted in memory");
        assertFound("set", "the same in another order, as of a set");
        assertFound("weather", "neither database nor request: memory, a file, another service");
        assertFound("status", "status 404 instead of 200");
    }

    private void assertFound(String fault, String guess) {
        Visitor visitor = server.visitor();
        found(fault, guess, () -> visitor.get("/probe/faulty/" + fault));
    }

    /** Asks until the fault is told with this guess. */
    private void found(String fault, String guess, Runnable visits) {
        Eventually.get(
                guess,
                () -> {
                    visits.run();
                    return verified();
                },
                report -> report.contains("/probe/faulty/" + fault + " (" + guess + "; "));
    }

    @Test
    void aHeaderThatNobodySawBeingReadIsNamed() {
        Visitor visitor = server.visitor();
        Request saving = Request.get("/probe/faulty/header").with("Save-Data", "on");
        found("header", "depends on the header save-data, which is not in the key", () -> {
            visitor.get("/probe/faulty/header");
            visitor.send(saving);
        });
    }

    @Test
    void aCookieThatCountsAsHarmlessIsNamed() {
        Visitor first = server.visitor();
        Visitor second = server.visitor().always("User-Agent", "other");
        Visitor measured = server.visitor().cookie("_ga", "GA1.2.7712");
        found("cookie", "depends on the cookie _ga, which is not in the key", () -> {
            first.get("/probe/faulty/cookie");
            second.get("/probe/faulty/cookie");
            measured.get("/probe/faulty/cookie");
        });
        assertFalse(server.child().err().contains("GA1.2.7712"), "a cookie's value stands in the log");
    }

    @Test
    void anAttributeOfTheSessionThatCountsAsHarmlessIsNamed() {
        Visitor visitor = server.visitor();
        found("session", "depends on the session attribute theme, which is not in the key", () -> {
            visitor.post("/probe/faulty/choice?theme=dark-theme");
            visitor.get("/probe/faulty/session");
            visitor.post("/probe/faulty/choice?theme=light-theme");
            visitor.get("/probe/faulty/session");
        });
    }

    /** Two see the same, so that the page may be shared; the third is somebody. */
    @Test
    void aUserInAThreadLocalIsFoundAndTheTextIsNotTold() {
        Visitor first = server.visitor();
        Visitor second = server.visitor().from("127.0.0.2");
        Visitor third = server.visitor().from("127.0.0.3");
        found("user", "shows what belongs to another client", () -> {
            first.get("/probe/faulty/user");
            second.get("/probe/faulty/user");
            assertTrue(third.get("/probe/faulty/user").text().contains("for Anna Smith"));
        });
        String log = server.child().err();
        assertTrue(log.contains("/probe/faulty/user came out differently"), log);
        assertFalse(log.contains("Anna Smith"), log);
    }

    /** KNOWN_BUGS 47. */
    @Test
    void ofPrivatePagesThePlaceIsToldAndNoText() {
        Visitor owner = server.visitor().cookie("login", "anna");
        found("mine", "changes by the second", () -> owner.get("/probe/faulty/mine"));
        assertFound("clock", "changes by the second");
        String log = server.child().err();
        assertTrue(log.contains("/probe/faulty/mine came out differently though nothing was written"), log);
        assertFalse(log.contains("secret balance"), log);
        // The same of a page that is everybody's.
        assertTrue(log.contains("it is "), log);
    }

    @Test
    void whatWasFoundIsToldWhenPagesAreServedFromNowOn() {
        Visitor visitor = server.visitor();
        assertFound("counter", "a number that grows, counted in memory");
        int told = server.child().err().split("INFO  verify: ", -1).length;
        assertEquals("done", server.control("cache", "Mode:on"));
        try {
            Eventually.get(
                    "the verdict", () -> server.child().err(), log -> log.split("INFO  verify: ", -1).length > told);
            String log = server.child().err();
            String verdict = log.substring(log.lastIndexOf("INFO  verify: "));
            assertTrue(verdict.contains("look at: ") && verdict.contains("/probe/faulty/counter ("), verdict);
            Pages.freshHit(visitor, "/probe/faulty/steady");
        } finally {
            server.control("cache", "Mode:verify");
        }
        assertEquals("verify", server.control("cache", "Mode"));
        assertFalse(visitor.get("/probe/faulty/steady").cacheStatus().isHit());
    }

    private String verified() {
        return server.control("cache", "Verified");
    }
}

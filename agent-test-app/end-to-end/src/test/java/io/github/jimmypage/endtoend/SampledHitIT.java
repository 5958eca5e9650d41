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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A share of the hits is rendered and compared, and a path whose pages were wrong is not served any more. */
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.jimmypage.endtoend.process.RigOnJdk#oneRigForEachChange")
@ExtendWith(ServerOutputs.class)
class SampledHitIT {
    private final RigOnJdk rig;

    SampledHitIT(RigOnJdk rig) {
        this.rig = rig;
    }

    @Test
    void aSampledHitIsRenderedAndSaysSo() {
        Server server = everyHit();
        Visitor visitor = server.visitor();
        String page = "/probe/faulty/steady?of=" + Server.newWords();
        verified(visitor, page);
        int before = server.renders("/probe/faulty/steady");
        Response rendered = verified(visitor, page);
        assertFalse(rendered.cacheStatus().isHit(), rendered.toString());
        assertTrue(server.renders("/probe/faulty/steady") > before);
        assertTrue(server.control("cache", "Verified").startsWith("checked "), server.control("cache", "Verified"));
    }

    private static Response verified(Visitor visitor, String page) {
        return detailed(visitor, page, "verify");
    }

    private static Response detailed(Visitor visitor, String page, String detail) {
        return Eventually.get(
                detail + " for " + page,
                () -> visitor.get(page),
                answer -> answer.cacheStatus().detail().filter(detail::equals).isPresent());
    }

    /** KNOWN_BUGS 12: a page that shows the time of day would be frozen. */
    @Test
    void aPathOfWhichAPageWasWrongIsQuarantinedUntilSomebodyReleasesIt() {
        Server server = everyHit();
        Visitor visitor = server.visitor();
        String page = "/probe/faulty/clock";
        Response held = detailed(visitor, page, "quarantined");
        assertEquals("bypass", held.cacheStatus().forwarded().orElse("none"), held.toString());
        assertTrue(
                server.control("cache", "Quarantined").contains(page + "=changes by the second"),
                server.control("cache", "Quarantined"));
        assertTrue(server.control("cache", "RefusalsByReason").contains("quarantined="));
        assertTrue(server.child().err().contains("its pages are not kept until it is released"));
        assertEquals("false", server.control("cache", "release:/probe/faulty/steady"));
        assertEquals("true", server.control("cache", "release:" + page));
        assertFalse(server.control("cache", "Quarantined").contains(page));
        verified(visitor, page);
    }

    /** KNOWN_BUGS 12: nor is one for good whose statement asks the database for the time. */
    @Test
    void aPageWhoseStatementReadsTheClockIsFreshForAMinuteAtMost() {
        Server server = rig.withAgent();
        Visitor visitor = server.visitor();
        String steady = "/probe/faulty/steady?of=" + Server.newWords();
        assertTrue(Pages.ttl(Pages.settled(visitor, steady)) > 60);
        String now = "/probe/faulty/now?of=" + Server.newWords();
        Response hit = Pages.settled(visitor, now);
        assertTrue(Pages.ttl(hit) <= 60, hit.toString());
        assertEquals(hit.text(), visitor.get(now).text(), "so long it shows the time that it was rendered at");
    }

    @Test
    void withoutQuarantineAWrongPageIsOnlyTold() {
        Server server = rig.withAgent("checked", "verify.sample=100%", "verify.quarantine=false");
        Visitor visitor = server.visitor();
        Eventually.get(
                "the mismatch",
                () -> {
                    visitor.get("/probe/faulty/counter");
                    return server.child().err();
                },
                log -> log.contains("/probe/faulty/counter came out differently"));
        verified(visitor, "/probe/faulty/counter");
        assertEquals("", server.control("cache", "Quarantined"));
    }

    @Test
    void whatAnOperatorIgnoresMakesNoDifference() {
        Server server = rig.withAgent("ignoring", "verify.sample=100%", "verify.ignore=it is [0-9:.]{5,}");
        Visitor visitor = server.visitor();
        Eventually.get(
                "a page that is the same but for the time",
                () -> {
                    visitor.get("/probe/faulty/clock");
                    return server.control("cache", "Verified");
                },
                report -> report.matches("checked [1-9][0-9]* hits?: [1-9].*"));
        assertEquals("", server.control("cache", "Quarantined"));
        assertFalse(
                server.child().err().contains("came out differently"),
                server.child().err());
    }

    @Test
    void withoutASampleEveryHitIsServed() {
        Server server = rig.withAgent();
        Visitor visitor = server.visitor();
        String page = "/probe/faulty/clock?of=" + Server.newWords();
        Pages.settled(visitor, page);
        int before = server.renders("/probe/faulty/clock");
        for (int hit = 0; hit < 50; hit++) {
            assertTrue(visitor.get(page).cacheStatus().isFreshHit());
        }
        assertEquals(before, server.renders("/probe/faulty/clock"));
    }

    private Server everyHit() {
        return rig.withAgent("sampled", "verify.sample=100%");
    }
}

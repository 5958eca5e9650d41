package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import org.junit.jupiter.api.Test;

/** What an application keeps in its {@code ServletContext} shows in its pages, and changes without SQL. */
@OnEveryRig
class ContextAttributeIT {
    private static final String PAGE = "/probe/banner";

    private final RigOnJdk rig;

    ContextAttributeIT(RigOnJdk rig) {
        this.rig = rig;
    }

    @Test
    void aChangedAttributeShowsInEveryPage() {
        Server server = rig.withAgent();
        Visitor visitor = server.visitor();
        for (int round = 0; round < 2; round++) {
            Pages.freshHit(visitor, PAGE);
            String words = Server.newWords();
            server.control("attribute", words);
            Pages.showing("banner " + words, visitor, PAGE);
            Pages.freshHit(visitor, PAGE);
        }
        server.control("attribute", "");
        Pages.showing("banner null", visitor, PAGE);
    }

    @Test
    void settingTheSameValueAgainChangesNothing() {
        Server server = rig.withAgent();
        Visitor visitor = server.visitor();
        String words = Server.newWords();
        server.control("attribute", words);
        Eventually.get(
                "a fresh hit right after the same value was set",
                () -> {
                    Pages.freshHit(visitor, PAGE);
                    server.control("attribute", words);
                    return visitor.get(PAGE);
                },
                answer -> answer.cacheStatus().isFreshHit());
    }

    @Test
    void aPageThatCountsInItIsRenderedForEverybody() {
        Server server = rig.withAgent();
        Response last = Pages.neverFromCache(server, server.visitor(), Request.get("/probe/counted"));
        assertEquals("wrote", last.cacheStatus().detail().orElse("none"), last.toString());
    }

    @Test
    void thatCanBeSwitchedOff() {
        Server server =
                rig.withAgent("attributes", "write.context-attributes=false", "cache.seconds=0", "refresh.settle=0");
        Visitor visitor = server.visitor();
        Pages.unrenderedHit(server, visitor, Request.get(PAGE));
        String words = Server.newWords();
        server.control("attribute", words);
        Response answer = visitor.get(PAGE);
        assertEquals("hit", answer.cacheStatus().isFreshHit() ? "hit" : answer.toString());
        assertFalse(answer.text().contains(words), answer.toString());
    }
}

package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.RigOnJdk;
import io.github.jimmypage.endtoend.process.Server;
import org.junit.jupiter.api.Test;

/** A page is given to another client only after it was rendered for that one as well and came out the same. */
@OnEveryRig
class EarnedSharingIT {
    private final Server server;

    EarnedSharingIT(RigOnJdk rig) {
        server = rig.withAgent();
    }

    @Test
    void theFirstOtherClientGetsItRenderedAndEveryFurtherOneFromTheCache() {
        String uri = "/probe/writer";
        String page = uri + "?of=" + Server.newWords();
        Pages.unrenderedHit(server, browser("first"), Request.get(page));
        int before = server.renders(uri);
        Response other = browser("second").get(page);
        assertFalse(other.cacheStatus().isHit(), other.toString());
        assertEquals(before + 1, server.renders(uri));
        for (String name : new String[] {"second", "third", "fourth"}) {
            Response further = browser(name).get(page);
            assertTrue(further.cacheStatus().isFreshHit(), further.toString());
        }
        assertEquals(before + 1, server.renders(uri));
    }

    /** The filter reads the browser's name past every wrapper, so that nothing of it can be seen. */
    @Test
    void aPageThatComesOutDifferentlyIsNobodyElsesFromThenOn() {
        String page = "/probe/input/unwrapped-browser";
        Visitor first = browser("first");
        Visitor second = browser("second");
        assertTrue(Pages.freshHit(first, page).text().contains("for first<"));
        Response compared = second.get(page);
        assertTrue(compared.text().contains("for second<"), compared.toString());
        for (int round = 0; round < 3; round++) {
            assertTrue(second.get(page).text().contains("for second<"));
            assertTrue(first.get(page).text().contains("for first<"));
        }
        Pages.freshHit(first, page);
        Pages.freshHit(second, page);
        assertTrue(browser("third").get(page).text().contains("for third<"));
        assertTrue(
                server.child()
                        .described()
                        .contains("/probe/input/unwrapped-browser came out differently for two clients"),
                server.child().described());
    }

    private Visitor browser(String name) {
        return server.visitor().always("User-Agent", name);
    }
}

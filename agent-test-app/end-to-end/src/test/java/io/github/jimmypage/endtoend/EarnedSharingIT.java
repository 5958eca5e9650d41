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
        Pages.settled(browser("first"), page);
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
        // Right after a write a difference proves nothing yet.
        Eventually.get(
                "the line that says so",
                () -> {
                    assertTrue(first.get(page).text().contains("for first<"));
                    assertTrue(second.get(page).text().contains("for second<"));
                    return server.child().described();
                },
                output -> output.contains(page + " came out differently for two clients"));
        for (int round = 0; round < 3; round++) {
            assertTrue(Pages.freshHit(second, page).text().contains("for second<"));
            assertTrue(Pages.freshHit(first, page).text().contains("for first<"));
        }
        assertTrue(browser("third").get(page).text().contains("for third<"));
    }

    /** A replay brings the headers of the client whose page it renders again, and so proves nothing of others. */
    @Test
    void aReplayForOneClientEarnsNothingForAnother() {
        String page = "/probe/input/replayed-browser?of=" + Server.newWords();
        String uri = "/probe/input/replayed-browser";
        server.control("reset", "");
        Visitor first = browser("first");
        for (int write = 0; write < 3; write++) {
            Pages.freshHit(first, page);
            server.write("id=b&end=commit&words=" + Server.newWords());
            int before = server.renders(uri);
            Eventually.get(
                    "a render",
                    () -> {
                        first.get(page);
                        return server.renders(uri);
                    },
                    renders -> renders > before);
        }
        Pages.freshHit(first, page);
        Response stranger = browser("second").get(page);
        assertTrue(stranger.text().contains("for second<"), stranger.toString());
    }

    private Visitor browser(String name) {
        return server.visitor().always("User-Agent", name);
    }
}

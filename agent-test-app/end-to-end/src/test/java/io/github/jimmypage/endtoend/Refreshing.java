package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.Server;
import java.util.List;
import java.util.function.Function;

/** A page of a server's that shows nothing but words of the database, and whether it is rendered in the background. */
final class Refreshing {
    private final Server server;
    private final String page = "/probe/connected/" + Server.newWords();

    Refreshing(Server server) {
        this.server = server;
    }

    String page() {
        return page;
    }

    /**
     * Has somebody write, and sees the page made anew while whoever asks gets it from the cache.
     *
     * @param asking how the page is asked for
     */
    void assertRefreshed(Function<String, Response> asking) {
        Response old = Eventually.get("a fresh hit", () -> asking.apply(page), answer -> answer.cacheStatus()
                .isFreshHit());
        String words = Server.newWords();
        server.write("id=a&end=commit&words=" + words);
        Response stale = asking.apply(page);
        assertTrue(stale.cacheStatus().isStale(), stale.toString());
        assertEquals(old.text(), stale.text());
        Response fresh = Eventually.get(
                "the new page",
                () -> {
                    Response answer = asking.apply(page);
                    assertTrue(answer.cacheStatus().isHit(), "not rendered in the background: " + answer);
                    return answer;
                },
                answer -> answer.cacheStatus().isFreshHit());
        assertTrue(fresh.text().contains(words), fresh.toString());
    }

    /** The same where it cannot be: whoever asks next renders it. */
    void assertRenderedByWhoAsks(Function<String, Response> asking) {
        Eventually.get("a fresh hit", () -> asking.apply(page), answer -> answer.cacheStatus()
                .isFreshHit());
        String words = Server.newWords();
        server.write("id=a&end=commit&words=" + words);
        Response next =
                Eventually.get("an answer that is not stale", () -> asking.apply(page), answer -> !answer.cacheStatus()
                        .isStale());
        assertFalse(next.cacheStatus().isHit(), next.toString());
        assertTrue(next.text().contains(words), next.toString());
    }

    /** The ports of the clients for whom it was rendered so far. */
    List<String> ports() {
        return List.of(server.control("ports", page).split(" "));
    }
}

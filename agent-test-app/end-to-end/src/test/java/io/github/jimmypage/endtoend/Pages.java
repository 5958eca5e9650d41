package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.Server;

/** What tests keep asking of pages. Whatever may take a moment is asked again for a bounded time. */
final class Pages {
    private Pages() {}

    static Response freshHit(Visitor visitor, String target) {
        return freshHit(visitor, Request.get(target));
    }

    /** Asks until the answer comes from the cache and is of the current generation. */
    static Response freshHit(Visitor visitor, Request request) {
        return Eventually.get("a fresh hit for " + request, () -> visitor.send(request), answer -> answer.cacheStatus()
                .isFreshHit());
    }

    /** A fresh hit that stays one for minutes if nothing is written. */
    static Response settled(Visitor visitor, String target) {
        return Eventually.get("a page for minutes", () -> visitor.get(target), answer -> ttl(answer) > 50);
    }

    /** Seconds for which a fresh hit stays one; -1 for any other answer. */
    static int ttl(Response answer) {
        return answer.cacheStatus().isFreshHit()
                ? Integer.parseInt(answer.cacheStatus().parameters().getOrDefault("ttl", "-1"))
                : -1;
    }

    /** Asks until the answer is of the present generation, whether it was rendered for it or not. */
    static Response notStale(Visitor visitor, String target) {
        return Eventually.get(
                "an answer for " + target + " that is not stale",
                () -> visitor.get(target),
                answer -> !(answer.cacheStatus().isStale()));
    }

    /**
     * Asks until a fresh hit came without anything being rendered. Tried again, because a page that was made right after a write
     * is made once more a moment later.
     */
    static Response unrenderedHit(Server server, Visitor visitor, Request request) {
        String uri = uri(request);
        return Eventually.get(
                        "a fresh hit that renders nothing, for " + request,
                        () -> {
                            int before = server.renders(uri);
                            Response answer = visitor.send(request);
                            return new Visit(answer, server.renders(uri) - before);
                        },
                        visit -> visit.answer().cacheStatus().isFreshHit() && visit.renders() == 0)
                .answer();
    }

    /** Some visits later at most, nothing is rendered any more; what was made right after a write may be made once more. */
    static Response hitAmongTheNextVisits(Server server, Visitor visitor, Request request) {
        Response answer = null;
        for (int visit = 1; visit <= 4; visit++) {
            int before = server.renders(uri(request));
            answer = visitor.send(request);
            if (answer.cacheStatus().isFreshHit() && server.renders(uri(request)) == before) {
                return answer;
            }
        }
        throw new AssertionError("no hit for " + request + ", last was: " + answer);
    }

    private record Visit(Response answer, int renders) {}

    /**
     * Asks until a page shows these words. On the way there an older page may come only if it is marked stale: one marked fresh
     * would be a lost write.
     */
    static Response showing(String words, Visitor visitor, String target) {
        return Eventually.get("a page that shows " + words, () -> visitor.get(target), answer -> {
            boolean shows = answer.text().contains(words);
            if (!shows && !answer.cacheStatus().isStale()) {
                throw new AssertionError("not marked stale, and without " + words + ": " + answer);
            }
            return shows;
        });
    }

    /** Three visits by the same visitor, all rendered by the application. The last answer is given. */
    static Response neverFromCache(Server server, Visitor visitor, Request request) {
        String uri = uri(request);
        Response answer = null;
        for (int visit = 1; visit <= 3; visit++) {
            int before = server.renders(uri);
            answer = visitor.send(request);
            assertFalse(answer.cacheStatus().isHit(), "visit " + visit + " was a hit: " + answer);
            assertFalse(answer.cacheStatus().isStored(), "visit " + visit + " was stored: " + answer);
            assertEquals(before + 1, server.renders(uri), "renders at visit " + visit + " of " + request);
        }
        if (answer == null) {
            throw new AssertionError();
        }
        return answer;
    }

    private static String uri(Request request) {
        return request.target().replaceFirst("\\?.*", "");
    }
}

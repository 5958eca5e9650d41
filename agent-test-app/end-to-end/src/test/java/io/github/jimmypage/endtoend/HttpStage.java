package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.Server;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What a case is played on: one visitor, and a page of its own that answers with the headers it is told. */
final class HttpStage {
    final Server server;
    final Visitor visitor;
    private final String path;

    HttpStage(Server server, String name) {
        this.server = server;
        this.visitor = server.visitor();
        this.path = "/probe/answer/" + name;
    }

    /** The page that answers with these headers, each given as {@code Name: value}. */
    String page(String... headers) {
        StringBuilder target = new StringBuilder(path).append("?case");
        for (String header : headers) {
            String line = header.replaceFirst(": ?", ":");
            target.append("&header=").append(URLEncoder.encode(line, StandardCharsets.UTF_8));
        }
        return target.toString();
    }

    /** Stored, and served for so many seconds. */
    Response servedFor(int least, int most, String... headers) {
        String target = page(headers);
        return Eventually.get("a hit for " + least + " to " + most + " s", () -> visitor.get(target), answer -> {
            int ttl = answer.cacheStatus().isFreshHit()
                    ? Integer.parseInt(answer.cacheStatus().parameters().get("ttl"))
                    : -1;
            assertTrue(ttl <= most, () -> "fresh for longer than " + most + " s: " + answer);
            return ttl >= least;
        });
    }

    /** Stored and served. */
    Response served(String... headers) {
        return served(Request.get(page(headers)));
    }

    Response served(Request request) {
        return Pages.freshHit(visitor, request);
    }

    /** Rendered each time, for this reason. */
    void refused(String reason, String... headers) {
        refused(reason, Request.get(page(headers)));
    }

    void refused(String reason, Request request) {
        Response last = Pages.neverFromCache(server, visitor, request);
        assertEquals(reason, last.cacheStatus().detail().orElse("none"), last.toString());
    }

    /** The answer to a request with one header, which must come out of the cache. */
    Response hit(String target, String name, String value) {
        Response answer = visitor.send(Request.get(target).with(name, value));
        assertTrue(answer.cacheStatus().isHit(), answer.toString());
        return answer;
    }

    void renderedFor(Request request) {
        Response answer = visitor.send(request);
        assertFalse(answer.cacheStatus().isHit(), answer.toString());
    }

    /** The page with these headers is stored, and a request with this condition gets this status from the cache. */
    Response conditional(int status, String condition, String value, String... headers) {
        String target = page(headers);
        Pages.freshHit(visitor, target);
        Response answer = hit(target, condition, value);
        assertEquals(status, answer.status(), answer.toString());
        return answer;
    }

    /** Somebody writes, and the page shows nothing of it: it is stale, and its bytes stay the same. */
    void write() {
        server.write("id=b&end=commit&words=" + Server.newWords());
    }
}

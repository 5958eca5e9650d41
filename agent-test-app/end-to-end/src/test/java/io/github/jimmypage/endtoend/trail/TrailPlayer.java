package io.github.jimmypage.endtoend.trail;

import io.github.jimmypage.endtoend.http.Header;
import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.Server;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Plays a trail step by step against two servers that start from equal databases, and compares each pair of answers. A page that
 * is marked stale is asked for again until it is not: others' writes may show a moment later, and that is all that may differ.
 */
public final class TrailPlayer {
    private static final String SESSION_COOKIE = "JSESSIONID";

    private final Server without;
    private final Server with;
    private final Map<String, Visitor> visitorsWithout = new HashMap<>();
    private final Map<String, Visitor> visitorsWith = new HashMap<>();

    public TrailPlayer(Server without, Server with) {
        this.without = without;
        this.with = with;
    }

    /** What a whole trail came to: how many answers were hits, and what differed. */
    public record Outcome(int answers, int hits, List<String> forbidden, Map<String, Integer> announced) {}

    public Outcome play(Trail trail) {
        int hits = 0;
        List<String> forbidden = new ArrayList<>();
        Map<String, Integer> announced = new TreeMap<>();
        int number = 0;
        for (Step step : trail.steps()) {
            number++;
            Visitor plain = visitorsWithout.computeIfAbsent(step.visitor(), name -> without.visitor());
            Visitor ours = visitorsWith.computeIfAbsent(step.visitor(), name -> with.visitor());
            CompletableFuture<Response> expected = CompletableFuture.supplyAsync(() -> masked(plain, step.request()));
            Response answer = Eventually.get(
                    "an answer that is not stale", () -> masked(ours, step.request()), given -> !given.cacheStatus()
                            .isStale());
            hits += answer.cacheStatus().isHit() ? 1 : 0;
            AnswerComparison comparison = AnswerComparison.of(expected.join(), answer);
            for (String difference : comparison.announced()) {
                announced.merge(
                        difference.replaceAll("(ETag|ttl|jp_seen|Content-Length)(:? ?=?)\\S+", "$1$2…"),
                        1,
                        Integer::sum);
            }
            for (String difference : comparison.forbidden()) {
                forbidden.add("step " + number + ", " + step + " (" + answer.cacheStatus() + "): " + difference);
            }
        }
        return new Outcome(trail.steps().size(), hits, List.copyOf(forbidden), announced);
    }

    /** The answer with the visitor's session id, old and new, replaced by a word: it is never the same on two servers. */
    private static Response masked(Visitor visitor, Request request) {
        List<String> ids = new ArrayList<>(sessionIds(visitor));
        Response response = visitor.send(request);
        ids.addAll(sessionIds(visitor));
        if (ids.isEmpty()) {
            return response;
        }
        byte[] body = mask(new String(response.body(), StandardCharsets.ISO_8859_1), ids)
                .getBytes(StandardCharsets.ISO_8859_1);
        int longer = body.length - response.body().length;
        List<Header> headers = response.headers().stream()
                .map(header -> header.is("Content-Length")
                        ? new Header(header.name(), "" + (Integer.parseInt(header.value()) + longer))
                        : new Header(header.name(), mask(header.value(), ids)))
                .toList();
        return new Response(response.status(), response.reason(), headers, body);
    }

    /** As the cookie says it, and without the name of the node that Jetty appends there. */
    private static List<String> sessionIds(Visitor visitor) {
        return visitor.cookies().entrySet().stream()
                .filter(cookie -> cookie.getKey().equals(SESSION_COOKIE))
                .map(Map.Entry::getValue)
                .flatMap(id -> Stream.of(id, id.replaceFirst("\\..*", "")))
                .toList();
    }

    private static String mask(String text, List<String> ids) {
        String masked = text;
        for (String id : ids) {
            masked = masked.replace(id, "{session}");
        }
        return masked;
    }
}

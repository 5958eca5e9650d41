package io.github.jimmypage.endtoend.trail;

import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.process.Server;
import io.github.jimmypage.endtoend.trail.Twin.Answers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Plays a trail step by step against two servers that start from equal databases, and compares each pair of answers. A page that
 * is marked stale is asked for again until it is not: others' writes may show a moment later, and that is all that may differ.
 */
public final class TrailPlayer {
    private final Server without;
    private final Server with;
    private final Map<String, Twin> visitors = new HashMap<>();

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
            Twin visitor = visitors.computeIfAbsent(step.visitor(), name -> new Twin(without, with));
            Answers answers = visitor.settled(step.request());
            Response answer = answers.given();
            hits += answer.cacheStatus().isHit() ? 1 : 0;
            AnswerComparison comparison = answers.compared();
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
}

package io.github.jimmypage.endtoend.trail;

import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.process.Server;
import io.github.jimmypage.endtoend.trail.Twin.Answers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Plays an application at random on two servers that start from equal databases, each move on both before the next. Every answer with
 * the agent must be the one without it, but for pages that are marked stale: such a one must be what this client would have got at an
 * earlier moment, which is not before his own last write; and asked for again until it is not stale, it must be the present one.
 */
public final class RandomSessions {
    private static final int MOST_WRONG = 5;

    private final Play play;
    private final Server without;
    private final Server with;
    private final Map<String, Twin> clients = new HashMap<>();
    private final Map<String, Integer> ownWrites = new HashMap<>();
    private final History history = new History();
    private final List<String> wrong = new ArrayList<>();
    private int hits;
    private int stale;
    private int writes;

    public RandomSessions(Play play, Server without, Server with) {
        this.play = play;
        this.without = without;
        this.with = with;
    }

    /** What it came to; {@code wrong} has the first few answers that should not have been. */
    public record Outcome(int hits, int stale, int writes, List<String> wrong) {
        @Override
        public String toString() {
            return hits + " hits, " + stale + " of them stale, " + writes + " writes";
        }
    }

    public Outcome play(int steps, long seed) {
        Random random = new Random(seed);
        for (int step = 1; step <= steps && wrong.size() < MOST_WRONG; step++) {
            Move move = play.next(random);
            Answers answers = make(move, "step " + step + ", " + move);
            play.answered(move, answers.expected());
        }
        return new Outcome(hits, stale, writes, List.copyOf(wrong));
    }

    private Answers make(Move move, String step) {
        Twin client = clients.computeIfAbsent(move.client(), this::enter);
        if (move.forgets()) {
            client.forgetCookies();
            ownWrites.remove(move.client());
        }
        Answers answers = client.once(move.request());
        if (move.writes()) {
            writes++;
            ownWrites.put(move.client(), history.nextMoment());
        }
        history.add(move, answers.expected());
        Response given = answers.given();
        hits += given.cacheStatus().isHit() ? 1 : 0;
        if (given.cacheStatus().isStale() && given.cacheStatus().isHit()) {
            stale++;
            if (!history.knows(move, given, ownWrites.getOrDefault(move.client(), 0))) {
                wrong.add(step + ": stale, and nothing that he would have got since his last write: " + given);
            }
            answers = new Answers(answers.expected(), client.again(move.request()));
        }
        for (String difference : answers.compared().forbidden()) {
            wrong.add(step + " (" + answers.given().cacheStatus() + "): " + difference);
        }
        return answers;
    }

    private Twin enter(String name) {
        Twin client = new Twin(without, with);
        play.headers(name).forEach(header -> client.always(header.name(), header.value()));
        return client;
    }
}

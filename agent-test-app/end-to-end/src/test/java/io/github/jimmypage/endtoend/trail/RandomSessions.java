package io.github.jimmypage.endtoend.trail;

import io.github.jimmypage.endtoend.http.CacheStatus;
import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Server;
import io.github.jimmypage.endtoend.trail.Twin.Answers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Plays an application at random on two servers that start from equal databases, each move on both before the next. Every answer with
 * the agent must be the one without it, but for pages that are marked stale: such a one must be what this client would have got at an
 * earlier moment, which is not before his own last write; and asked for again until it is not stale, it must be the present one.
 */
public final class RandomSessions {
    private static final int MOST_WRONG = 3;
    private static final int MOST_WATCHED = 40;
    private static final int SHOWN = 40;

    private final Play play;
    private final Server without;
    private final Server with;
    private final Map<String, Twin> clients = new HashMap<>();
    private final Map<String, Map<String, Integer>> ownWrites = new HashMap<>();
    private final Visitor stranger;
    private final History history = new History();
    private final List<Made> made = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private int hits;
    private int stale;
    private int writes;

    public RandomSessions(Play play, Server without, Server with) {
        this.play = play;
        this.without = without;
        this.with = with;
        this.stranger = without.visitor();
    }

    /** A move that was made, to be shown when a later one goes wrong. */
    private record Made(String step, Move move, CacheStatus status) {
        boolean bearsOn(Move later) {
            return move.client().equals(later.client())
                    || move.request().target().equals(later.request().target())
                    || move.writes();
        }

        @Override
        public String toString() {
            return step + " (" + status + ")";
        }
    }

    /** What it came to; {@code wrong} has the first few answers that should not have been. */
    public record Outcome(int hits, int stale, int writes, List<String> wrong) {
        @Override
        public String toString() {
            return hits + " hits, " + stale + " of them stale, " + writes + " writes";
        }
    }

    /** Targets of pages that are the same for everybody. */
    private final Set<String> forEverybody = new LinkedHashSet<>();

    public Outcome play(int steps, long seed) {
        Random random = new Random(seed);
        for (int step = 1; step <= steps && wrong.size() < MOST_WRONG; step++) {
            Move move = play.next(random);
            Answers answers = make(move, "step " + step + ", " + move);
            noteTouched(move, play.answered(move, answers.expected()));
        }
        return new Outcome(hits, stale, writes, List.copyOf(wrong));
    }

    private Answers make(Move move, String step) {
        Twin client = clients.computeIfAbsent(move.client(), this::enter);
        switch (move.forgets()) {
            case NOTHING -> {}
            case SESSION -> client.forgetCookie("JSESSIONID");
            case EVERYTHING -> {
                client.forgetCookies();
                ownWrites.remove(play.writer(move));
            }
        }
        if (!move.over().equals(move.client())) {
            client.exchangeConnections(clients.computeIfAbsent(move.over(), this::enter));
        }
        Answers answers = client.once(move.request());
        history.add(move, answers.expected());
        if (move.writes()) {
            writes++;
            history.nextMoment();
            watch();
        } else if (move.view().equals(Move.NOBODY)
                && move.request().method().equals("GET")
                && forEverybody.size() < MOST_WATCHED) {
            forEverybody.add(move.request().target());
        }
        Response given = answers.given();
        hits += given.cacheStatus().isHit() ? 1 : 0;
        if (given.cacheStatus().isStale() && given.cacheStatus().isHit()) {
            stale++;
            if (!history.knows(move, given, ownWrite(move)) && !wasRightForEverybody(move, answers.expected(), given)) {
                boolean older = history.knows(move, given, 0);
                wrong.add(step + ": stale, and " + (older ? "older than his last write" : "never right for him") + ": "
                        + given + before(move));
            }
            answers = new Answers(answers.expected(), client.again(move.request()));
        }
        for (String difference : answers.comparedButForChance().forbidden()) {
            wrong.add(step + " (" + answers.given().cacheStatus() + "): " + difference + before(move));
        }
        made.add(new Made(step, move, given.cacheStatus()));
        return answers;
    }

    /** Who has just logged out is shown what everybody was shown before, if the application tells him from nobody now. */
    private boolean wasRightForEverybody(Move move, Response expected, Response given) {
        Request request = new Request(move.request().method(), move.request().target(), List.of(), "");
        return history.knows(everybodys(request), given, ownWrite(move))
                && History.isSame(expected, stranger.send(request));
    }

    private static Move everybodys(Request request) {
        return new Move("stranger", Move.NOBODY, request, false);
    }

    private void watch() {
        if (play.isWatchedAtEachWrite()) {
            for (String target : forEverybody) {
                Request request = Request.get(target);
                history.add(everybodys(request), stranger.send(request));
            }
        }
    }

    /** Asks for pages that a write has changed as everybody may see them now: its client gets nothing older from here on. */
    private void noteTouched(Move move, List<String> touched) {
        for (String target : touched) {
            Request request = Request.get(target);
            history.add(everybodys(request), stranger.send(request));
            ownWrites
                    .computeIfAbsent(play.writer(move), first -> new HashMap<>())
                    .put(target, history.moment());
        }
    }

    /** Since when the page that is asked for must be right for this client. */
    private int ownWrite(Move move) {
        return ownWrites
                .getOrDefault(play.writer(move), Map.of())
                .getOrDefault(move.request().target(), 0);
    }

    private String before(Move move) {
        List<Made> bearing =
                made.stream().filter(earlier -> earlier.bearsOn(move)).toList();
        StringBuilder shown = new StringBuilder("\nbefore that:");
        bearing.subList(Math.max(0, bearing.size() - SHOWN), bearing.size())
                .forEach(earlier -> shown.append("\n  ").append(earlier));
        return shown.toString();
    }

    private Twin enter(String name) {
        Twin client = new Twin(without, with);
        play.headers(name).forEach(header -> client.always(header.name(), header.value()));
        return client;
    }
}

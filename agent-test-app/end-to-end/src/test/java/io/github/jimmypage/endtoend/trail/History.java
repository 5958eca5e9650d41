package io.github.jimmypage.endtoend.trail;

import io.github.jimmypage.endtoend.http.Response;
import java.util.HashMap;
import java.util.Map;

/** What the application without the agent has answered so far, and at which moment last; a moment ends with each write. */
final class History {
    private final Map<Page, Map<Text, Integer>> answers = new HashMap<>();
    private int now;

    private record Page(String view, String request) {}

    /** Enough of a text to know it again. */
    private record Text(int status, int length, int hash) {
        static Text of(Response answer) {
            String text = answer.text();
            return new Text(answer.status(), text.length(), text.hashCode());
        }
    }

    /** Whether both show the same. */
    static boolean isSame(Response one, Response other) {
        return Text.of(one).equals(Text.of(other));
    }

    /** Everything said until now may be outdated. */
    void nextMoment() {
        now++;
    }

    int moment() {
        return now;
    }

    void add(Move move, Response answer) {
        answers.computeIfAbsent(page(move), unseen -> new HashMap<>()).put(Text.of(answer), now);
    }

    /** Whether this was right for the move's client at some moment since that one. */
    boolean knows(Move move, Response answer, int since) {
        Integer last = answers.getOrDefault(page(move), Map.of()).get(Text.of(answer));
        return last != null && last >= since;
    }

    private static Page page(Move move) {
        return new Page(
                move.view(), move.request().method() + " " + move.request().target());
    }
}

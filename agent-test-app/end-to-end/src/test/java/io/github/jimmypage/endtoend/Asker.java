package io.github.jimmypage.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jimmypage.endtoend.http.Request;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.trail.Twin;
import io.github.jimmypage.endtoend.trail.Twin.Answers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * Somebody whose pages show a name that is nobody else's, and what makes a request his. Each answer with the agent must be the one
 * that he would have got without it.
 *
 * @param shown what his pages say, such as {@code for anna<}
 * @param dress puts in what the application knows him by
 */
record Asker(String shown, UnaryOperator<Request> dress) {
    private static final int ROUNDS = 3;

    static Asker withHeader(String shown, String name, String value) {
        return new Asker(shown, request -> request.with(name, value));
    }

    static Asker plain(String shown) {
        return new Asker(shown, request -> request);
    }

    /** Fails unless the page of this target is his and the same as without the agent. */
    Response asks(Twin connection, String target) {
        Request request = dress.apply(Request.get(target));
        Answers answers = connection.settled(request);
        Response given = answers.given();
        assertTrue(answers.expected().text().contains(shown), () -> "without the agent: " + answers.expected());
        assertTrue(given.text().contains(shown), () -> request + " is to show '" + shown + "': " + given);
        assertEquals(List.of(), answers.compared().forbidden(), () -> request + " " + given.cacheStatus());
        return given;
    }

    /** All ask in turns, each on a connection of his own and then all on one. Gives how many answers were hits. */
    static int inTurns(String target, List<Twin> connections, Twin shared, List<Asker> askers) {
        AtomicInteger hits = new AtomicInteger();
        for (int round = 0; round < ROUNDS; round++) {
            for (int number = 0; number < askers.size(); number++) {
                count(askers.get(number).asks(connections.get(number), target), hits);
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Asker asker : askers) {
                count(asker.asks(shared, target), hits);
            }
        }
        return hits.get();
    }

    private static void count(Response answer, AtomicInteger hits) {
        assertFalse(answer.cacheStatus().isStale(), answer::toString);
        if (answer.cacheStatus().isHit()) {
            hits.incrementAndGet();
        }
    }
}

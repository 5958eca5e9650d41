package io.github.jimmypage.endtoend.trail;

import io.github.jimmypage.endtoend.http.Header;
import io.github.jimmypage.endtoend.http.Response;
import java.util.List;
import java.util.Random;

/**
 * What the clients of an application do, one move after the other: the same moves for the same random numbers and answers. An
 * implementation knows who is logged in, and follows links that answers give it.
 */
public interface Play {
    /** What this client's browser sends with each request. */
    List<Header> headers(String client);

    Move next(Random random);

    /** Whose later requests must show what this move writes: those of moves with the same writer. */
    default String writer(Move move) {
        return move.client();
    }

    /**
     * Says what the application without the agent answered to the move.
     *
     * @return pages that the move has changed, as far as strangers may see them and the play knows; the client must see them so
     */
    List<String> answered(Move move, Response answer);

    /**
     * Whether all pages for everybody are asked for after each write, at the server without the agent: a page may be rendered again at
     * any moment, and served as the previous one later. For applications that are quick.
     */
    default boolean isWatchedAtEachWrite() {
        return false;
    }
}

package io.github.jimmypage.bench.requests;

import io.github.jimmypage.bench.load.Answer;
import io.github.jimmypage.bench.load.Requests;

/**
 * What is asked of one server for the length of a round.
 *
 * @param cacheStatus what must stand in {@code Cache-Status}, in lower case; empty when the header must be absent
 */
record Cell(Side side, Requests requests, String cacheStatus) {
    private static final String HIT = "jimmypage; hit";
    private static final String MISS = "fwd=uri-miss";
    private static final String EXCLUDED = "detail=excluded";

    static Cell without(String path) {
        return new Cell(Side.WITHOUT_AGENT, new Requests.Same(path), "");
    }

    static Cell excluded(String path) {
        return new Cell(Side.WITH_AGENT, new Requests.Same(path), EXCLUDED);
    }

    static Cell hit(String path) {
        return new Cell(Side.WITH_AGENT, new Requests.Same(path), HIT);
    }

    static Cell refused(String path) {
        return new Cell(Side.WITH_AGENT, new Requests.Same(path), MISS);
    }

    static Cell stored(String path) {
        return new Cell(Side.WITH_AGENT, new Requests.Different(path), MISS);
    }

    /** The requests of {@link #stored} to the server without the agent. */
    static Cell differentWithout(String path) {
        return new Cell(Side.WITHOUT_AGENT, new Requests.Different(path), "");
    }

    /** Whether an answer came about the way that is to be measured. */
    boolean accepts(Answer answer) {
        String told = answer.value("cache-status");
        return answer.isOk() && (cacheStatus.isEmpty() ? told.isEmpty() : told.contains(cacheStatus));
    }
}

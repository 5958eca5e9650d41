package io.github.jimmypage.bench.requests;

import io.github.jimmypage.bench.load.Answer;
import io.github.jimmypage.bench.load.Requests;

/**
 * What is asked of one server for the length of a round.
 *
 * @param notModified whether the client has the page already and is told so
 * @param cacheStatus what must stand in {@code Cache-Status}, in lower case; empty when the header must be absent
 */
record Cell(Side side, Requests requests, boolean notModified, String cacheStatus) {
    private static final String HIT = "jimmypage; hit";
    private static final String MISS = "fwd=uri-miss";
    private static final String EXCLUDED = "detail=excluded";

    static Cell without(String path) {
        return new Cell(Side.WITHOUT_AGENT, new Requests.Same(path), false, "");
    }

    static Cell excluded(String path) {
        return new Cell(Side.WITH_AGENT, new Requests.Same(path), false, EXCLUDED);
    }

    static Cell hit(String path) {
        return new Cell(Side.WITH_AGENT, new Requests.Same(path), false, HIT);
    }

    /** A hit by a client that takes compressed pages. */
    static Cell gzipHit(String path) {
        return new Cell(Side.WITH_AGENT, new Requests.Same(path, "Accept-Encoding: gzip\r\n"), false, HIT);
    }

    /** A hit by a client that has the page. */
    static Cell notModified(String path) {
        return new Cell(Side.WITH_AGENT, new Requests.Same(path, "If-None-Match: *\r\n"), true, HIT);
    }

    static Cell refused(String path) {
        return new Cell(Side.WITH_AGENT, new Requests.Same(path), false, MISS);
    }

    static Cell stored(String path) {
        return new Cell(Side.WITH_AGENT, new Requests.Different(path), false, MISS);
    }

    /** The requests of {@link #stored} to the server without the agent. */
    static Cell differentWithout(String path) {
        return new Cell(Side.WITHOUT_AGENT, new Requests.Different(path), false, "");
    }

    /** Whether an answer came about the way that is to be measured. */
    boolean accepts(Answer answer) {
        String told = answer.value("cache-status");
        return (notModified ? answer.isNotModified() : answer.isOk())
                && (cacheStatus.isEmpty() ? told.isEmpty() : told.contains(cacheStatus));
    }
}

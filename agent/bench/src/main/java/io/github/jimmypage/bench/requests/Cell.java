package io.github.jimmypage.bench.requests;

import io.github.jimmypage.bench.load.Answer;
import io.github.jimmypage.bench.load.Requests;
import java.util.Optional;

/**
 * What is asked of one server for the length of a round.
 *
 * @param notModified whether the client has the page already and is told so
 * @param sign that the answers must bear
 */
record Cell(Side side, Requests requests, boolean notModified, Sign sign) {
    private static final String GZIP = "Accept-Encoding: gzip\r\n";

    /** Of a client whom a proxy has let in. */
    private static final String ANOTHER_CLIENT = "X-Forwarded-For: 192.0.2.1\r\n";

    static Cell without(String path) {
        return without(Side.WITHOUT_AGENT, path);
    }

    /** A server without our agent. */
    static Cell without(Side side, String path) {
        return new Cell(side, new Requests.Same(path), false, Sign.NO_AGENT);
    }

    static Cell excluded(String path) {
        return excluded(Side.WITH_AGENT, path);
    }

    /** What the agent leaves alone, on one of the servers that carry it. */
    static Cell excluded(Side side, String path) {
        return new Cell(side, new Requests.Same(path), false, Sign.EXCLUDED);
    }

    static Cell hit(String path) {
        return new Cell(Side.WITH_AGENT, new Requests.Same(path), false, Sign.HIT);
    }

    /** A hit by a client that takes compressed pages. */
    static Cell gzipHit(String path) {
        return new Cell(Side.WITH_AGENT, new Requests.Same(path, GZIP), false, Sign.HIT);
    }

    /** A hit of another cache. */
    static Cell hit(Side peer, String path) {
        return new Cell(peer, new Requests.Same(path), false, Sign.PEERS_HIT);
    }

    /** A hit of another cache by a client that takes compressed pages. */
    static Cell gzipHit(Side peer, String path) {
        return new Cell(peer, new Requests.Same(path, GZIP), false, Sign.PEERS_HIT);
    }

    /** A hit by a client that has the page. */
    static Cell notModified(String path) {
        return new Cell(Side.WITH_AGENT, new Requests.Same(path, "If-None-Match: *\r\n"), true, Sign.HIT);
    }

    static Cell refused(String path) {
        return new Cell(Side.WITH_AGENT, new Requests.Same(path), false, Sign.MISS);
    }

    /** Rendered and compared with the page that there is. */
    static Cell verified(String path) {
        return new Cell(Side.VERIFYING, new Requests.Same(path), false, Sign.VERIFIED);
    }

    static Cell stored(String path) {
        return new Cell(Side.WITH_AGENT, new Requests.Different(path), false, Sign.MISS);
    }

    /** The requests of {@link #stored} to a server without our agent. */
    static Cell differentWithout(Side side, String path) {
        return new Cell(side, new Requests.Different(path), false, Sign.NO_AGENT);
    }

    /** Whether an answer came about the way that is to be measured. */
    boolean accepts(Answer answer) {
        return (notModified ? answer.isNotModified() : answer.isOk())
                && sign.isOn(answer)
                && isCompressed() == !answer.value("content-encoding").isEmpty();
    }

    private boolean isCompressed() {
        return requests instanceof Requests.Same same && same.more().contains(GZIP);
    }

    /**
     * The same of another client. Pages of one client only are looked at more closely at each hit, and never compressed: two must have had
     * the same one before it counts as everybody's, as most pages do after a moment.
     */
    Optional<Requests> ofAnotherClient() {
        return sign.equals(Sign.HIT) && requests instanceof Requests.Same same
                ? Optional.of(new Requests.Same(same.path(), ANOTHER_CLIENT))
                : Optional.empty();
    }
}

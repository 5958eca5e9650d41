package io.github.jimmypage.bench.fresh;

import io.github.jimmypage.bench.load.Answer;
import io.github.jimmypage.bench.load.Load;
import io.github.jimmypage.bench.load.Requests;
import java.io.IOException;

/** What the server has counted so far. */
record Counts(long renders, long generation) {
    private static final String PATH = "/excluded/counts";
    private static final String GENERATION = PATH + "?bean=io.github.jimmypage:type=Cache&attribute=Generation";

    /** Of a server that carries the agent. */
    static Counts of(int port) throws IOException {
        return new Counts(count(port, PATH), count(port, GENERATION));
    }

    private static long count(int port, String path) throws IOException {
        Answer answer = new Load(port, 1).once(new Requests.Same(path));
        if (!answer.isOk()) {
            throw new IOException(path + " is answered by " + answer.head());
        }
        return Long.parseLong(answer.value("x-count"));
    }

    Counts since(Counts before) {
        return new Counts(renders - before.renders, generation - before.generation);
    }
}

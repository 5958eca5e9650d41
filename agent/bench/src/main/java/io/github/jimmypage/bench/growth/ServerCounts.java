package io.github.jimmypage.bench.growth;

import io.github.jimmypage.bench.load.Answer;
import io.github.jimmypage.bench.load.Load;
import io.github.jimmypage.bench.load.Requests;
import java.io.IOException;

/**
 * What the agent in a server has counted so far.
 *
 * @param pages that are stored
 * @param misses rendered by the application for a client
 */
record ServerCounts(long pages, long misses, long evictions) {
    private static final String PATH = "/excluded/counts?bean=io.github.jimmypage:type=Cache&attribute=";

    static ServerCounts of(int port) throws IOException {
        return new ServerCounts(count(port, "Pages"), count(port, "Misses"), count(port, "Evictions"));
    }

    private static long count(int port, String attribute) throws IOException {
        Answer answer = new Load(port, 1).once(new Requests.Same(PATH + attribute));
        if (!answer.isOk()) {
            throw new IOException(PATH + attribute + " is answered by " + answer.head());
        }
        return Long.parseLong(answer.value("x-count"));
    }
}

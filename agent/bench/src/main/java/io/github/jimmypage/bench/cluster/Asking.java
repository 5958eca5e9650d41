package io.github.jimmypage.bench.cluster;

import io.github.jimmypage.bench.load.Answer;
import io.github.jimmypage.bench.load.HttpConnection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Asks one server, each time on a connection that is kept meanwhile. */
record Asking(int port) {
    private static final String PAGE = "/page/16384";
    private static final String BEAN = "/excluded/counts?bean=io.github.jimmypage:type=Cluster&attribute=";
    private static final long PAUSE_MILLIS = 2;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final int MOST_TRIES = 500;

    /** How long requests took, and how many were answered from memory. */
    record Seen(Took took, long hits) {}

    /** Until the page is served, to anybody: once two clients have had it. */
    void awaitHit() throws IOException, InterruptedException {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            try (HttpConnection connection = new HttpConnection(port)) {
                if (isHit(connection.exchange(HttpConnection.request(port, "GET", PAGE, "")))) {
                    return;
                }
            }
            Thread.sleep(10 * PAUSE_MILLIS);
        }
        throw new IOException("no hit at " + PAGE);
    }

    /** @param together whether all threads commit at the same moments */
    Took commits(long millis, int threads, int perSecond, boolean together) throws IOException {
        Answer answer = ask(
                "POST",
                "/excluded/commits?millis=" + millis + "&threads=" + threads + "&perSecond=" + perSecond + "&together="
                        + together);
        return Took.of(
                Long.parseLong(answer.value("x-count")),
                Long.parseLong(answer.value("x-p50")),
                Long.parseLong(answer.value("x-p99")),
                Long.parseLong(answer.value("x-worst")));
    }

    /** Of the bean of the cluster. */
    long count(String attribute) throws IOException {
        return Long.parseLong(ask("GET", BEAN + attribute).value("x-count"));
    }

    /** Asks for the page again and again, one request after the other. */
    Seen hits(long millis) throws IOException, InterruptedException {
        List<Long> nanos = new ArrayList<>();
        long hits = 0;
        long end = System.nanoTime() + millis * NANOS_PER_MILLI;
        byte[] request = HttpConnection.request(port, "GET", PAGE, "");
        try (HttpConnection connection = new HttpConnection(port)) {
            while (System.nanoTime() < end) {
                long begun = System.nanoTime();
                Answer answer = connection.exchange(request);
                nanos.add(System.nanoTime() - begun);
                hits += isHit(answer) ? 1 : 0;
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        return new Seen(Took.ofNanos(nanos), hits);
    }

    private Answer ask(String method, String path) throws IOException {
        try (HttpConnection connection = new HttpConnection(port)) {
            Answer answer = connection.exchange(HttpConnection.request(port, method, path, ""));
            if (!answer.isOk()) {
                throw new IOException(path + " is answered by " + answer.head());
            }
            return answer;
        }
    }

    private static boolean isHit(Answer answer) {
        return answer.isOk() && answer.value("cache-status").contains("hit");
    }
}

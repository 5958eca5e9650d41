package io.github.jimmypage.bench.requests;

import io.github.jimmypage.bench.load.Answer;
import io.github.jimmypage.bench.load.Load;
import io.github.jimmypage.bench.process.Server;
import java.io.IOException;
import java.time.Duration;

/** Runs a cell and tells the CPU time of its server per request. */
final class CellRun {
    private static final int MOST_TRIES = 50;
    private static final long MILLIS_BETWEEN_TRIES = 100;
    private static final double MICROS_PER_SECOND = 1e6;

    private final Cell cell;
    private final Server server;
    private final Load load;

    CellRun(Cell cell, Server server, int connections) {
        this.cell = cell;
        this.server = server;
        this.load = new Load(server.port(), connections);
    }

    /**
     * Microseconds of CPU time, user and system, that a request took; processes' time is counted in steps of 10 ms.
     *
     * @throws IOException if the requests are not answered the way that the cell is about, before or afterwards
     */
    double microsPerRequest(Duration time) throws IOException {
        int bytes = awaitAccepted().bytes();
        double before = server.cpuSeconds();
        long requests = load.run(cell.requests(), bytes, new Enough(time, server));
        double seconds = server.cpuSeconds() - before;
        awaitAccepted();
        return seconds * MICROS_PER_SECOND / requests;
    }

    /** The length of an answer as the cell wants it. */
    int bytes() throws IOException {
        return awaitAccepted().bytes();
    }

    /** A page is stored by the first request at the earliest, and goes stale a second later if tables were just written. */
    private Answer awaitAccepted() throws IOException {
        Answer answer = answer();
        for (int tries = 1; !cell.accepts(answer); tries++) {
            if (tries == MOST_TRIES) {
                throw new IOException(cell + " is answered by " + answer.head());
            }
            try {
                Thread.sleep(MILLIS_BETWEEN_TRIES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
            answer = answer();
        }
        return answer;
    }

    private Answer answer() throws IOException {
        if (cell.ofAnotherClient().isPresent()) {
            load.once(cell.ofAnotherClient().get());
        }
        return load.once(cell.requests());
    }
}

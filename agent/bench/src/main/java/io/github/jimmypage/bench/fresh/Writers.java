package io.github.jimmypage.bench.fresh;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Clients that write in turn, so many times a second together, and ask for a page after each write of theirs. One of them could not
 * keep that up: it waits for the page to be rendered.
 */
final class Writers {
    private static final int COUNT = 4;
    private static final int WRITES_PER_SECOND = 10;
    private static final long PERIOD_MILLIS = 1000 * COUNT / WRITES_PER_SECOND;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final int port;
    private final List<String> pages;
    private final Commits commits;
    private final Signal over;

    /** What one of them saw. */
    record Seen(List<Asked> asked, long missed) {}

    Writers(int port, List<String> pages, Commits commits, Signal over) {
        this.port = port;
        this.pages = pages;
        this.commits = commits;
        this.over = over;
    }

    List<Callable<Seen>> all() {
        List<Callable<Seen>> all = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            int number = i;
            all.add(() -> write(number));
        }
        return all;
    }

    private Seen write(int number) throws InterruptedException {
        List<Asked> asked = new ArrayList<>();
        long missed = 0;
        long due = System.nanoTime() + number * PERIOD_MILLIS / COUNT * NANOS_PER_MILLI;
        try (Client client = new Client(port)) {
            for (int turn = number;
                    !over.comesWithin(Math.max(0, (due - System.nanoTime()) / NANOS_PER_MILLI));
                    turn++) {
                due += PERIOD_MILLIS * NANOS_PER_MILLI;
                Asked write = client.post("/slow/write");
                commits.told(write.state(), write.endNanos());
                Asked read = client.get(pages.get(turn % pages.size()));
                if (write.ok() && read.ok() && read.state() < write.state()) {
                    missed++;
                }
                asked.add(write);
                asked.add(read);
            }
        }
        return new Seen(asked, missed);
    }
}

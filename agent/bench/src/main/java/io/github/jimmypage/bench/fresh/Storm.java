package io.github.jimmypage.bench.fresh;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Ten writes a second while all keep asking for several pages, and one more client for another page that the agent leaves alone. */
record Storm(Stage stage) implements Scene {
    private static final int PAGES = 8;
    private static final String QUICK = "/excluded/1024";
    private static final long QUICK_MILLIS = 5;
    private static final double NANOS_PER_SECOND = 1e9;

    /** What {@code stale.max-seconds} is by default. */
    private static final double BOUND_SECONDS = 60;

    private record Played(List<Asked> readers, List<Asked> quick, List<Writers.Seen> writers, Counts counts) {}

    @Override
    public String name() {
        return "storm of writes";
    }

    @Override
    public List<Finding> play() throws IOException, InterruptedException {
        List<String> pages =
                IntStream.range(0, PAGES).mapToObj(i -> Stage.newPage()).toList();
        Commits commits = new Commits();
        play(pages, commits, false, stage.plan().quiet());
        Played quiet = play(pages, commits, false, stage.plan().quiet());
        return findings(play(pages, commits, true, stage.plan().storm()), quiet, commits);
    }

    private Played play(List<String> pages, Commits commits, boolean writing, Duration time)
            throws IOException, InterruptedException {
        Signal over = new Signal();
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            Counts before = Counts.of(stage.with());
            Crowd.Asking asking = stage.beforeAgent().keepAsking(pages);
            Future<List<Asked>> quick = threads.submit(() -> askQuickly(over));
            List<Future<Writers.Seen>> writers = new ArrayList<>();
            if (writing) {
                for (Callable<Writers.Seen> writer : new Writers(stage.with(), pages, commits, over).all()) {
                    writers.add(threads.submit(writer));
                }
            }
            Thread.sleep(time.toMillis());
            over.give();
            List<Asked> readers = asking.end();
            List<Writers.Seen> seen = new ArrayList<>();
            for (Future<Writers.Seen> writer : writers) {
                seen.add(writer.get());
            }
            return new Played(
                    readers, quick.get(), seen, Counts.of(stage.with()).since(before));
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Asked> askQuickly(Signal over) throws InterruptedException {
        List<Asked> all = new ArrayList<>();
        try (Client client = new Client(stage.with())) {
            while (!over.comesWithin(QUICK_MILLIS)) {
                all.add(client.get(QUICK));
            }
        }
        return all;
    }

    private static List<Finding> findings(Played storm, Played calm, Commits commits) {
        Times before = Times.of(calm.readers());
        Times quiet = Times.of(calm.quick());
        Times readers = Times.of(storm.readers());
        Times quick = Times.of(storm.quick());
        long failed = readers.failed()
                + quick.failed()
                + storm.writers().stream()
                        .flatMap(seen -> seen.asked().stream())
                        .filter(asked -> !asked.ok())
                        .count();
        long oldest = storm.readers().stream()
                .filter(Asked::ok)
                .mapToLong(asked -> commits.outdatedNanos(asked.state(), asked.sentNanos()))
                .max()
                .orElse(0);
        long notMarked = storm.readers().stream()
                .filter(asked -> asked.ok() && !asked.stale())
                .filter(asked -> commits.outdatedNanos(asked.state(), asked.sentNanos()) > 0)
                .count();
        long missed = storm.writers().stream().mapToLong(Writers.Seen::missed).sum();
        long generations = storm.counts().generation();
        return List.of(
                count("storm: failed requests", failed, "of " + readers.requests() + " by readers", 0),
                count("storm: old answers that do not say that they are stale", notMarked, "", 0),
                millis("storm: p99 of readers, ms", readers.p99(), rounded(before.p99()) + " no writes"),
                new Finding(
                        "storm: greatest age of a stale answer, s",
                        List.of(oldest / NANOS_PER_SECOND),
                        "",
                        Target.most(BOUND_SECONDS, 1, " s")),
                count(
                        "storm: renders",
                        storm.counts().renders(),
                        commits.count() + " writes, " + generations + " generations, " + PAGES + " pages",
                        generations + PAGES),
                count("storm: writers who did not see their own write", missed, "of " + commits.count(), 0),
                millis("storm: p99 of a quick path left alone, ms", quick.p99(), rounded(quiet.p99()) + " no writes"),
                millis("storm: worst of it, ms", quick.worst(), rounded(quiet.worst()) + " no writes"));
    }

    private static Finding millis(String what, double figure, String beside) {
        return new Finding(what, List.of(figure), beside, Target.NONE);
    }

    private static Finding count(String what, long figure, String beside, long most) {
        return new Finding(what, List.of((double) figure), beside, Target.most((double) most, 1, ""));
    }

    private static String rounded(double millis) {
        return Double.toString(Math.round(millis * 10) / 10.0);
    }
}

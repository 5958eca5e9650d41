package io.github.jimmypage.bench.fresh;

import java.io.IOException;
import java.util.List;

/**
 * All keep asking for a page that is stored, and somebody else commits a write.
 *
 * @param calm milliseconds that the slowest request took in the window before the write
 * @param after what became of the requests in the window after it
 * @param soon what the server counted in these
 * @param settled and until the page, rendered within a second of a write, had been rendered once more
 */
record BumpRun(double calm, Times after, Counts soon, Counts settled) {
    private static final long SETTLING_MILLIS = 1000;
    private static final long START_MILLIS = 200;

    static BumpRun play(Stage stage) throws IOException, InterruptedException {
        String page = Stage.newPage();
        store(page, stage);
        Crowd.Asking asking = stage.beforeAgent().keepAsking(List.of(page));
        Thread.sleep(START_MILLIS);
        long from = System.nanoTime();
        Thread.sleep(stage.plan().window().toMillis());
        Counts before = Counts.of(stage.with());
        long bumped = System.nanoTime();
        stage.write();
        Thread.sleep(stage.plan().window().toMillis());
        long until = System.nanoTime();
        Counts soon = Counts.of(stage.with()).since(before);
        Thread.sleep(SETTLING_MILLIS);
        List<Asked> all = asking.end();
        Counts settled = Counts.of(stage.with()).since(before);
        if (Times.of(all).failed() > 0) {
            throw new IOException("requests failed");
        }
        return new BumpRun(
                Times.of(all.stream()
                                .filter(asked -> asked.sentNanos() >= from && asked.endNanos() < bumped)
                                .toList())
                        .worst(),
                Times.of(all.stream()
                        .filter(asked -> asked.endNanos() >= bumped && asked.sentNanos() < until)
                        .toList()),
                soon,
                settled);
    }

    /** The worst of the same clients as long, at the smallest servlet there is. */
    static double limit(Stage stage) throws IOException, InterruptedException {
        Crowd.Asking asking = stage.before().keepAsking(List.of(Stage.LIMIT));
        Thread.sleep(START_MILLIS);
        long from = System.nanoTime();
        Thread.sleep(stage.plan().window().toMillis());
        return Times.of(asking.end().stream()
                        .filter(asked -> asked.sentNanos() >= from)
                        .toList())
                .worst();
    }

    /** Until it is kept for good: what is rendered within a second of an earlier write is rendered once more. */
    private static void store(String page, Stage stage) throws InterruptedException {
        try (Client first = new Client(stage.with())) {
            first.get(page);
            Thread.sleep(SETTLING_MILLIS);
            first.get(page);
            Thread.sleep(SETTLING_MILLIS / 2);
        }
    }
}

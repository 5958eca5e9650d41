package io.github.jimmypage.bench.fresh;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Somebody commits a write while all keep asking. The clients share processors with the server, so what they see of a page that
 * nobody outdates stands beside it: as long before the write, and of the smallest servlet there is.
 */
record AfterBump(Stage stage) implements Scene {
    static final double WORST_MILLIS = 30;

    @Override
    public String name() {
        return "after a bump";
    }

    @Override
    public List<Finding> play() throws IOException, InterruptedException {
        List<Double> limit = new ArrayList<>();
        List<BumpRun> runs = new ArrayList<>();
        for (int run = 0; run < stage.plan().runs(); run++) {
            limit.add(BumpRun.limit(stage));
            runs.add(BumpRun.play(stage));
        }
        int count = runs.size();
        List<Double> calm = each(runs, BumpRun::calm);
        // A write may move the generation twice: when it is committed, and when its request ends.
        List<Double> moved = each(runs, run -> run.soon().generation());
        List<Double> movedAndOne = each(runs, run -> run.soon().generation() + 1);
        return List.of(
                Finding.of(
                        "after a bump: renders before it settles",
                        each(runs, run -> run.soon().renders()),
                        "generations moved",
                        moved,
                        Target.most(1, count, "")),
                Finding.of(
                        "after a bump: renders until it has settled",
                        each(runs, run -> run.settled().renders()),
                        "generations moved, and one to settle",
                        movedAndOne,
                        Target.most(movedAndOne, "")),
                Finding.of(
                        "after a bump: clients over 100 ms",
                        each(runs, run -> run.after().slow()),
                        Target.most(0, count, "")),
                Finding.of(
                        "after a bump: worst client, ms",
                        each(runs, run -> run.after().worst()),
                        "as long before it",
                        calm,
                        Target.most(WORST_MILLIS, count, " ms")),
                Finding.of(
                        "the same clients, never a bump: worst, ms",
                        calm,
                        "smallest servlet, no agent",
                        limit,
                        Target.NONE));
    }

    private static List<Double> each(List<BumpRun> runs, ToDoubleFunction<BumpRun> figure) {
        return runs.stream().map(figure::applyAsDouble).toList();
    }
}

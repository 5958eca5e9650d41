package io.github.jimmypage.bench.fresh;

import java.io.IOException;
import java.util.List;

/** The first write in the life of the server, when nothing of what it sets going has ever run. */
record FirstBump(Stage stage) implements Scene {
    @Override
    public String name() {
        return "first bump";
    }

    @Override
    public List<Finding> play() throws IOException, InterruptedException {
        BumpRun run = BumpRun.play(stage);
        return List.of(Finding.of(
                "first bump of the JVM: worst client, ms",
                List.of(run.after().worst()),
                "as long before it",
                List.of(run.calm()),
                Target.most(AfterBump.WORST_MILLIS, 1, " ms")));
    }
}

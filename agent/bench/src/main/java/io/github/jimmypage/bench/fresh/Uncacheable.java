package io.github.jimmypage.bench.fresh;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All ask at once for a page that may not be kept, so that each has to have it rendered: nobody may wait for another. */
final class Uncacheable implements Scene {
    /** Of one run: two barriers of many threads on the same processors differ by more than any agent costs. */
    private static final double MOST_TIMES = 1.1;

    private static final double TWO_RENDERS = 2.1;

    private final Stage stage;
    private final List<Double> first = new ArrayList<>();
    private final List<Double> firstWithout = new ArrayList<>();
    private final List<Double> again = new ArrayList<>();
    private final List<Double> againWithout = new ArrayList<>();

    Uncacheable(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String name() {
        return "a page that may not be kept";
    }

    @Override
    public List<Finding> play() throws IOException {
        run();
        List.of(first, firstWithout, again, againWithout).forEach(List::clear);
        for (int run = 0; run < stage.plan().runs(); run++) {
            run();
        }
        return List.of(
                Finding.of(
                        "page of no-store: worst client, ms",
                        again,
                        "without agent",
                        againWithout,
                        Target.most(times(MOST_TIMES, againWithout), " ms")),
                Finding.of(
                        "the same, asked for by all at once for the first time",
                        first,
                        "without agent",
                        firstWithout,
                        Target.most(times(TWO_RENDERS, firstWithout), " ms")));
    }

    private static List<Double> times(double factor, List<Double> figures) {
        return figures.stream().map(figure -> factor * figure).toList();
    }

    private void run() throws IOException {
        String page = Stage.newRefusedPage();
        firstWithout.add(stage.before().worstAtOnce(page));
        first.add(stage.beforeAgent().worstAtOnce(page));
        againWithout.add(stage.before().worstAtOnce(page));
        again.add(stage.beforeAgent().worstAtOnce(page));
    }
}

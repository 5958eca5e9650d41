package io.github.jimmypage.bench.fresh;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All ask at once for a page that nobody has asked for before. */
record ColdStampede(Stage stage) implements Scene {
    private static final double MORE_MILLIS = 10;

    @Override
    public String name() {
        return "cold stampede";
    }

    @Override
    public List<Finding> play() throws IOException {
        List<Double> alone = new ArrayList<>();
        List<Double> byHand = new ArrayList<>();
        List<Double> worst = new ArrayList<>();
        List<Double> renders = new ArrayList<>();
        try (Client single = new Client(stage.without())) {
            for (int run = 0; run <= stage.plan().runs(); run++) {
                double render = single.get(Stage.newPage()).millis();
                double crowdByHand = stage.before().worstAtOnce(Stage.newPageByHand());
                Counts before = Counts.of(stage.with());
                double crowd = stage.beforeAgent().worstAtOnce(Stage.newPage());
                long rendered = Counts.of(stage.with()).since(before).renders();
                if (run > 0) {
                    alone.add(render);
                    byHand.add(crowdByHand);
                    worst.add(crowd);
                    renders.add((double) rendered);
                }
            }
        }
        List<Double> most = alone.stream().map(render -> render + MORE_MILLIS).toList();
        return List.of(
                Finding.of("cold stampede: renders", renders, Target.most(1, renders.size(), "")),
                Finding.of(
                        "cold stampede: worst client, ms",
                        worst,
                        "one client, no agent",
                        alone,
                        Target.most(most, " ms")),
                Finding.of("the same, where a servlet coalesces by hand", byHand, Target.NONE));
    }
}

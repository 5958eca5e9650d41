package io.github.jimmypage.bench.growth;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long and how often growth is measured.
 *
 * @param only series whose name contains this are measured; empty for all
 * @param largest how many pages, texts or sessions there may be
 * @param mostSizes of how many sizes the costs are measured, at least 2
 * @param forks how often single parts are measured in a new JVM
 * @param rounds of each figure in such a JVM, and of each with a server
 * @param time of a round of a single part
 * @param load length of a round with a server; up to five times as long where it gets little of a busy machine
 * @param warmUp of a server; the same
 * @param settling after which nothing counts as just written
 * @param slice length of a round with writes, of those that come less than once a second five times as long
 */
public record GrowthPlan(
        String only,
        int largest,
        int mostSizes,
        int forks,
        int rounds,
        Duration time,
        Duration load,
        Duration warmUp,
        Duration settling,
        Duration slice) {
    private static final int WARM_UPS = 2;

    /** As long as figures need. */
    public static GrowthPlan full(String only) {
        return new GrowthPlan(
                only,
                1_000_000,
                Integer.MAX_VALUE,
                2,
                4,
                Duration.ofMillis(300),
                Duration.ofMillis(500),
                Duration.ofSeconds(5),
                Duration.ofMillis(1_500),
                Duration.ofSeconds(2));
    }

    /** Only to see that it works. */
    public static GrowthPlan quick(String only) {
        return new GrowthPlan(
                only,
                100,
                2,
                1,
                1,
                Duration.ofMillis(20),
                Duration.ofMillis(50),
                Duration.ofMillis(200),
                Duration.ofMillis(50),
                Duration.ofMillis(100));
    }

    /** Rounds that are dropped before those that count. */
    int warmUps() {
        return WARM_UPS;
    }

    /** Those of the sizes, ascending, that are not too large; the first and the last of them at least. */
    List<Integer> upTo(Integer... sizes) {
        List<Integer> some = Stream.of(sizes).filter(size -> size <= largest).toList();
        return some.size() <= mostSizes ? some : List.of(some.get(0), some.get(some.size() - 1));
    }
}

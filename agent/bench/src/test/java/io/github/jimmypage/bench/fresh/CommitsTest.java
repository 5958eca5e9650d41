package io.github.jimmypage.bench.fresh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CommitsTest {
    private final Commits commits = new Commits();

    @Test
    void theLatestStateIsNotOutdated() {
        commits.told(1, 100);
        assertEquals(0, commits.outdatedNanos(1, 500));
        assertEquals(1, commits.count());
    }

    @Test
    void aStateIsOutdatedFromTheMomentWhenSomebodyIsToldOfALaterOne() {
        commits.told(3, 100);
        commits.told(2, 130);
        commits.told(4, 180);
        assertEquals(100, commits.outdatedNanos(1, 200));
        assertEquals(100, commits.outdatedNanos(2, 200));
        assertEquals(20, commits.outdatedNanos(3, 200));
    }

    @Test
    void whatIsToldLaterSaysNothingOfThePast() {
        commits.told(2, 100);
        assertEquals(0, commits.outdatedNanos(1, 90));
    }
}

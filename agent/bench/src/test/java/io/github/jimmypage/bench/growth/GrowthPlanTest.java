package io.github.jimmypage.bench.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthPlanTest {
    @Test
    void allSizesAreMeasuredUnlessItIsOnlyToBeSeenToWork() {
        assertEquals(List.of(1, 10, 100, 1_000_000), GrowthPlan.full("").upTo(1, 10, 100, 1_000_000));
        assertEquals(List.of(1, 100), GrowthPlan.quick("").upTo(1, 10, 100, 1_000_000));
        assertEquals(List.of(100), GrowthPlan.quick("").upTo(100, 1_000));
    }
}

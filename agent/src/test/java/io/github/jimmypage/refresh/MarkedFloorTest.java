package io.github.jimmypage.refresh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedFloorTest {
    private static final int STEPS = 10_000;
    private static final int MARKS = 4;

    private final MarkedFloor floor = new MarkedFloor();
    private final Map<String, Long> lastOf = new HashMap<>();

    /** Two numbers know as much as one for each mark. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whoAsksGetsNothingOlderThanTheLastWriteOfAnyOtherMark(long seed) {
        Random random = new Random(seed);
        long generation = 1;
        for (int step = 0; step < STEPS; step++) {
            check();
            generation += 1 + random.nextInt(3);
            String mark = mark(random.nextInt(MARKS));
            floor.raise(generation, mark);
            lastOf.put(mark, generation);
        }
        check();
    }

    private void check() {
        for (int number = 0; number <= MARKS; number++) {
            String own = mark(number);
            assertEquals(lastExcept(own), floor.floor(own), own);
        }
        assertEquals(lastExcept(""), floor.floor(null), "may have any of them");
    }

    private long lastExcept(String own) {
        return lastOf.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(own))
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElse(0);
    }

    private static String mark(int number) {
        return "mark" + number;
    }
}

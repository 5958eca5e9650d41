package io.github.jimmypage.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each path has counts of its own, up to a number of them. */
class PathTallyTest {
    private final PathTally tally = new PathTally();

    @Test
    void whatBecameOfRequestsIsToldByPath() {
        tally.missed("/list");
        tally.rendered("/list", 30_000_000);
        tally.rendered("/list", 10_000_000);
        tally.refused("/list", Refusal.WROTE);
        tally.refused("/list", Refusal.CSRF);
        tally.hit("/list", 1_500_000_000);
        tally.staleHit("/list", 500_000_000);
        tally.missed("/other");
        assertEquals(new PathTally.Count("/list", 1, 1, 1, 2, Refusal.CSRF, 20.0, 2.0), count("/list"));
        assertEquals(new PathTally.Count("/other", 0, 0, 1, 0, null, 0.0, 0.0), count("/other"));
        assertTrue(tally.others().isEmpty());
    }

    @Test
    void pathsBeyondTheBoundAndLongOnesAreCountedTogether() {
        for (int i = 0; i < 600; i++) {
            tally.hit("/" + i, 0);
        }
        tally.hit("/" + "x".repeat(10_000), 0);
        tally.hit("/0", 0);
        assertEquals(500, tally.counts().size());
        assertEquals(101, tally.others().hits());
        assertEquals(2, count("/0").hits());
    }

    @Test
    void whoAsksForWhatIsNotThereTakesNoMoreThanHalfThePlaces() {
        for (int i = 0; i < 1_000; i++) {
            tally.missed("/.env" + i);
            tally.rendered("/.env" + i, 1);
            tally.refused("/.env" + i, Refusal.STATUS);
        }
        assertEquals(250, tally.counts().size());
        assertEquals(750, tally.others().misses());
        assertEquals(750, tally.others().refused());
        tally.hit("/list", 1);
        tally.staleHit("/news", 1);
        tally.refused("/cart", Refusal.SET_COOKIE);
        tally.missed("/list");
        assertEquals(1, count("/list").hits());
        assertEquals(1, count("/list").misses());
        assertEquals(1, count("/news").staleHits());
        assertEquals(1, count("/cart").refused());
    }

    @Test
    void withoutAConsoleNothingIsToldApart() {
        Counters counters = new Counters();
        counters.missed("/list");
        assertNull(counters.paths());
        counters.tellPathsApart();
        counters.missed("/list");
        assertEquals(
                1,
                counters.paths() == null ? 0 : counters.paths().counts().get(0).misses());
        assertEquals(2, counters.misses());
    }

    private PathTally.Count count(String path) {
        List<PathTally.Count> found = tally.counts().stream()
                .filter(count -> count.path().equals(path))
                .toList();
        assertEquals(1, found.size());
        return found.get(0);
    }
}

package io.github.jimmypage.bench.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairsTest {
    @Test
    void ratiosAreTakenRoundByRound() {
        // The second round was twice as slow for both, the third for one of them.
        Pairs pairs = new Pairs(List.of(10.0, 20.0, 20.0), List.of(5.0, 10.0, 5.0));
        assertEquals(new Spread(2, 2, 4), pairs.ratio());
    }

    @Test
    void differencesAreTakenRoundByRound() {
        assertEquals(new Spread(0, -5, 5), new Pairs(List.of(10.0, 5.0, 1.0), List.of(5.0, 10.0, 1.0)).difference());
    }

    @Test
    void roundsThatAreNotPairsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Pairs(List.of(1.0), List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Pairs(List.of(), List.of()));
    }
}

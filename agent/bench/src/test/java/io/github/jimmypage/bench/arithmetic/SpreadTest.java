package io.github.jimmypage.bench.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void theMedianOfAnOddNumberIsTheMiddleOne() {
        assertEquals(new Spread(2, 1, 9), Spread.of(List.of(9.0, 1.0, 2.0)));
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        assertEquals(new Spread(2.5, 1, 9), Spread.of(List.of(3.0, 9.0, 1.0, 2.0)));
    }

    @Test
    void nothingHasNoMedian() {
        assertThrows(IllegalArgumentException.class, () -> Spread.of(List.of()));
    }

    @Test
    void isWrittenWithItsLimitsWhateverTheLocale() {
        assertEquals("1.50 (1.00..2.00)", new Spread(1.5, 1, 2).text(2));
        assertEquals("-2 (-3..1)", new Spread(-2, -3, 1).text(0));
    }
}

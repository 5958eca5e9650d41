package io.github.jimmypage.bench.fresh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimesTest {
    private static Asked asked(long millis, boolean ok) {
        return new Asked(0, millis * 1_000_000, 1, false, ok);
    }

    @Test
    void percentilesAreTimesThatSomebodyWaited() {
        Times times = Times.of(LongStream.rangeClosed(1, 200)
                .mapToObj(millis -> asked(201 - millis, millis != 7))
                .toList());
        assertEquals(new Times(200, 1, 100, 198, 200, 100), times);
    }

    @Test
    void aSingleRequestIsAllOfThem() {
        assertEquals(new Times(1, 0, 3, 3, 3, 0), Times.of(List.of(asked(3, true))));
    }

    @Test
    void nothingHasNoTimes() {
        assertThrows(IllegalArgumentException.class, () -> Times.of(List.of()));
    }
}

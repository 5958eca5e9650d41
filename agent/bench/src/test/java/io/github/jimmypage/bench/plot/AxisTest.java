package io.github.jimmypage.bench.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {
    private static final double EXACTLY = 1e-9;

    @Test
    void equalRatiosAreEquallyLongOnALogarithmicAxis() {
        Axis axis = Axis.logarithmic("pages", 1, 1_000_000);
        assertEquals(0, axis.position(1), EXACTLY);
        assertEquals(1 / 6.0, axis.position(10), EXACTLY);
        assertEquals(0.5, axis.position(1000), EXACTLY);
        assertEquals(1, axis.position(1_000_000), EXACTLY);
    }

    @Test
    void aLogarithmicAxisHasALineAtEachPowerOfTenAroundItsValues() {
        Axis axis = Axis.logarithmic("heap, MB", 0.03, 270);
        assertEquals(List.of("0.01", "0.1", "1", "10", "100", "1,000"), labels(axis));
        assertEquals(1000, axis.to(), EXACTLY);
    }

    @Test
    void aLogarithmicAxisOfOneValueSpansSomething() {
        assertEquals(List.of("1", "10"), labels(Axis.logarithmic("pages", 1, 1)));
    }

    @Test
    void aLinearAxisBeginsAtNothingAndHasLinesAtRoundNumbers() {
        Axis axis = Axis.linear("ns", 270);
        assertEquals(List.of("0", "50", "100", "150", "200", "250", "300"), labels(axis));
        assertEquals(0.5, axis.position(150), EXACTLY);
        assertEquals(List.of("0", "0.05", "0.1", "0.15", "0.2", "0.25"), labels(Axis.linear("ns", 0.25)));
    }

    @Test
    void placesAreAsWideAsEachOther() {
        Axis axis = Axis.places("writes", List.of("0", "0.1", "1", "10", "100"));
        assertEquals(0.1, axis.position(0), EXACTLY);
        assertEquals(0.5, axis.position(2), EXACTLY);
        assertEquals(0.9, axis.position(4), EXACTLY);
    }

    @Test
    void whatLiesBeyondStandsAtTheEnd() {
        assertEquals(1, Axis.linear("ns", 100).position(1000), EXACTLY);
        assertEquals(0, Axis.logarithmic("ns", 10, 100).position(0), EXACTLY);
    }

    @Test
    void anAxisThatCannotBeDrawnIsNoAxis() {
        assertThrows(IllegalArgumentException.class, () -> Axis.logarithmic("ns", 0, 100));
        assertThrows(IllegalArgumentException.class, () -> new Axis("ns", 5, 5, false, List.of()));
    }

    private static List<String> labels(Axis axis) {
        return axis.ticks().stream().map(Axis.Tick::label).toList();
    }
}

package io.github.jimmypage.bench.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jimmypage.bench.plot.Axis;
import io.github.jimmypage.bench.plot.Curve;
import io.github.jimmypage.bench.plot.Plot;
import io.github.jimmypage.bench.plot.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private final Figures figures = Figures.beside("plain");

    @Test
    void eachPlaceHasTheMedianOfItsFigures() {
        figures.add(1000, 30);
        figures.addAll(1, List.of(7.0, 5.0, 12.5));
        assertEquals(new Curve("plain", true, List.of(new Point(1, 7, 5, 12.5), new Point(1000, 30))), figures.curve());
        assertEquals(30, figures.most());
        assertEquals(5, figures.least());
    }

    @Test
    void aTableHasTheFiguresByTheLabelsOfTheirPlaces() {
        figures.addAll(0, List.of(7.0, 5.0, 12.5));
        figures.add(1, 1234);
        Plot plot = new Plot(
                "name",
                "title",
                "description",
                "note",
                Axis.places("writes per second", List.of("none", "some")),
                Axis.linear("ns", 2000),
                List.of(figures.curve()),
                List.of());
        assertEquals(
                List.of("writes per second: ns", "  plain", "          none  7.00 (5.00..13)", "          some  1,234"),
                PlotTable.lines(plot));
    }
}

package io.github.jimmypage.bench.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jimmypage.bench.arithmetic.Pairs;
import io.github.jimmypage.bench.process.Agent;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {
    @Test
    void eachAgentStandsAgainstNoneOfTheSameRuns() {
        Series series = new Series("a start: seconds", 1);
        for (double run = 1; run <= 2; run++) {
            series.add(Agent.NONE, run);
            series.add(Agent.OURS, 10 * run);
            series.add(Agent.ELASTIC, 100 * run);
        }
        assertEquals(
                new Pairs(List.of(10.0, 20.0), List.of(1.0, 2.0)),
                series.row(Agent.OURS).pairs());
        assertEquals(
                new Pairs(List.of(100.0, 200.0), List.of(1.0, 2.0)),
                series.row(Agent.ELASTIC).pairs());
    }

    @Test
    void anAgentWithoutRunsHasNoRow() {
        Series series = new Series("a start: seconds", 1);
        series.add(Agent.NONE, 1);
        assertThrows(IllegalArgumentException.class, () -> series.row(Agent.OPENTELEMETRY));
    }
}

package io.github.jimmypage.bench.growth;

import io.github.jimmypage.bench.plot.Plot;
import java.io.IOException;
import java.util.List;

/** One or several series that are measured together. */
interface Growing {
    /** For the progress, and to choose it by. */
    String name();

    /**
     * Measures it.
     *
     * @throws IOException also when something did not work the way that was to be measured
     */
    Outcome measure() throws IOException, InterruptedException;

    /**
     * What came out.
     *
     * @param notes figures that no plot shows
     */
    record Outcome(List<Plot> plots, List<String> notes) {}
}

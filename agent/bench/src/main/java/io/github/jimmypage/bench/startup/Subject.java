package io.github.jimmypage.bench.startup;

import io.github.jimmypage.bench.process.Agent;
import io.github.jimmypage.bench.report.Row;
import java.io.IOException;
import java.util.List;

/** An application whose start is measured. */
interface Subject {
    /** With which it is started in each run, in this order; without any first. */
    List<Agent> agents();

    /**
     * Starts it once.
     *
     * @param counts whether its figures count; those of the first run do not
     */
    void measure(Agent agent, boolean counts) throws IOException;

    /** What came out with this agent, which is one of its own. */
    List<Row> rows(Agent agent);
}

package io.github.jimmypage.bench.startup;

import io.github.jimmypage.bench.report.Row;
import java.io.IOException;
import java.util.List;

/** An application whose start is measured. */
interface Subject {
    /**
     * Starts it once.
     *
     * @param counts whether its figures count; those of the first run do not
     */
    void measure(boolean withAgent, boolean counts) throws IOException;

    /** What came out. */
    List<Row> rows();
}

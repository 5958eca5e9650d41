package io.github.jimmypage.bench.startup;

import io.github.jimmypage.bench.process.Jvm;
import io.github.jimmypage.bench.report.Report;
import io.github.jimmypage.bench.report.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Measures what the agent adds to the start of three applications, by turns without and with it. Used by one thread. */
public final class StartUpCosts {
    private final List<Subject> subjects;
    private final int runs;
    private final Report report;

    /** @param runs of each application on each side that count, at least 1; one more is made first and dropped */
    public StartUpCosts(Jvm jvm, int runs, Report report) {
        this.subjects = List.of(
                new EmptyMainStart(jvm),
                new ServerStart("embedded Tomcat", jvm::server, "/page/16384", new Later("/excluded/16384", 3000)),
                new ServerStart("shop", jvm::shop, "/", new Later("/product/1", 300)));
        this.runs = runs;
        this.report = report;
    }

    public void run() throws IOException {
        for (int run = 0; run <= runs; run++) {
            report.step("start-up: run " + run + " of " + runs);
            for (Subject subject : subjects) {
                subject.measure(false, run > 0);
                subject.measure(true, run > 0);
            }
        }
        List<Row> rows = new ArrayList<>();
        subjects.forEach(subject -> rows.addAll(subject.rows()));
        report.table("start-up with the agent against without", rows);
    }
}

package io.github.jimmypage.bench.startup;

import io.github.jimmypage.bench.process.Agent;
import io.github.jimmypage.bench.process.Jvm;
import io.github.jimmypage.bench.report.Report;
import io.github.jimmypage.bench.report.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Measures what agents add to the start of applications, by turns without and with them. Used by one thread. */
public final class StartUpCosts {
    private final List<Subject> subjects;
    private final int runs;
    private final Report report;

    private StartUpCosts(List<Subject> subjects, int runs, Report report) {
        this.subjects = subjects;
        this.runs = runs;
        this.report = report;
    }

    /**
     * What our agent adds; peers only where its share is small beside what the application takes anyway. Makes archives of classes.
     *
     * @param runs of each application on each side that count, at least 1; one more is made first and dropped
     */
    public static StartUpCosts ofAgent(Jvm jvm, int runs, Report report) throws IOException {
        return new StartUpCosts(Subjects.ofAgent(jvm, report), runs, report);
    }

    /**
     * What our agent adds beside others.
     *
     * @param runs of each application on each side that count, at least 1; one more is made first and dropped
     */
    public static StartUpCosts besidePeers(Jvm jvm, int runs, Report report) {
        return new StartUpCosts(Subjects.besidePeers(jvm), runs, report);
    }

    public void run() throws IOException {
        for (int run = 0; run <= runs; run++) {
            report.step("start-up: run " + run + " of " + runs);
            for (Subject subject : subjects) {
                for (Agent agent : subject.agents()) {
                    subject.measure(agent, run > 0);
                }
            }
        }
        for (Agent agent : Agent.values()) {
            List<Row> rows = new ArrayList<>();
            subjects.stream()
                    .filter(subject -> agent != Agent.NONE && subject.agents().contains(agent))
                    .forEach(subject -> rows.addAll(subject.rows(agent)));
            if (!rows.isEmpty()) {
                report.table("start-up with " + agent.title() + " against no agent", rows);
            }
        }
    }
}

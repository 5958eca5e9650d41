package io.github.jimmypage.bench.startup;

import io.github.jimmypage.bench.process.Agent;
import io.github.jimmypage.bench.process.Jvm;
import io.github.jimmypage.bench.report.Row;
import java.io.IOException;
import java.util.List;

/**
 * The start and end of a JVM that does nothing. Several make one figure, because one of them takes only a few of the steps in which
 * CPU time is counted.
 */
final class EmptyMainStart implements Subject {
    private static final int JVMS_PER_FIGURE = 5;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Jvm jvm;
    private final List<Agent> agents;
    private final Series cpu = new Series("empty main: CPU seconds", 3);
    private final Series wall = new Series("empty main: seconds", 3);
    private final Series premain = new Series("empty main: CPU ms of its thread before main, premain included", 1);

    EmptyMainStart(Jvm jvm, List<Agent> agents) {
        this.jvm = jvm;
        this.agents = agents;
    }

    @Override
    public List<Agent> agents() {
        return agents;
    }

    @Override
    public void measure(Agent agent, boolean counts) throws IOException {
        int jvms = jvmsPerFigure(agent);
        double cpuSeconds = 0;
        double seconds = 0;
        double nanosUntilMain = 0;
        for (int i = 0; i < jvms; i++) {
            var run = jvm.emptyMain(agent);
            cpuSeconds += run.cpuSeconds();
            seconds += run.seconds();
            nanosUntilMain += firstNumber(jvm.emptyMain(agent, "tell").output());
        }
        if (counts) {
            cpu.add(agent, cpuSeconds / jvms);
            wall.add(agent, seconds / jvms);
            premain.add(agent, nanosUntilMain / jvms / NANOS_PER_MILLI);
        }
    }

    /** Peers use whole seconds: one is enough, and more would take minutes. */
    private static int jvmsPerFigure(Agent agent) {
        return switch (agent) {
            case NONE, OURS -> JVMS_PER_FIGURE;
            case OPENTELEMETRY, ELASTIC -> 1;
        };
    }

    /** Of a line of {@code schedstat}: nanoseconds on a processor. */
    private static double firstNumber(String line) {
        return Long.parseLong(line.substring(0, line.indexOf(' ')));
    }

    @Override
    public List<Row> rows(Agent agent) {
        return List.of(cpu.row(agent), wall.row(agent), premain.row(agent));
    }
}

package io.github.jimmypage.bench.startup;

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
    private final Series cpu = new Series("empty main: CPU seconds", 3);
    private final Series wall = new Series("empty main: seconds", 3);
    private final Series premain = new Series("empty main: CPU ms of its thread before main, premain included", 1);

    EmptyMainStart(Jvm jvm) {
        this.jvm = jvm;
    }

    @Override
    public void measure(boolean withAgent, boolean counts) throws IOException {
        double cpuSeconds = 0;
        double seconds = 0;
        double nanosUntilMain = 0;
        for (int i = 0; i < JVMS_PER_FIGURE; i++) {
            var run = jvm.emptyMain(withAgent);
            cpuSeconds += run.cpuSeconds();
            seconds += run.seconds();
            nanosUntilMain += firstNumber(jvm.emptyMain(withAgent, "tell").output());
        }
        if (counts) {
            cpu.add(withAgent, cpuSeconds / JVMS_PER_FIGURE);
            wall.add(withAgent, seconds / JVMS_PER_FIGURE);
            premain.add(withAgent, nanosUntilMain / JVMS_PER_FIGURE / NANOS_PER_MILLI);
        }
    }

    /** Of a line of {@code schedstat}: nanoseconds on a processor. */
    private static double firstNumber(String line) {
        return Long.parseLong(line.substring(0, line.indexOf(' ')));
    }

    @Override
    public List<Row> rows() {
        return List.of(cpu.row(), wall.row(), premain.row());
    }
}

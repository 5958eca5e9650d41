package io.github.jimmypage.bench.micro;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks of this package; each tells its CPU time and what it allocates, too. */
public final class MicroBenchmarks {
    private static final TimeValue A_MOMENT = TimeValue.milliseconds(100);

    private MicroBenchmarks() {}

    /**
     * Runs those that JMH's arguments select; all of them when they select none.
     *
     * @param java home of the Java to run them on
     * @param quick whether it is only to be seen that they work
     * @param arguments of JMH
     * @throws IOException if they cannot be run or one of them fails
     */
    public static void run(Path java, boolean quick, List<String> arguments) throws IOException {
        try {
            ChainedOptionsBuilder options = new OptionsBuilder()
                    .parent(new CommandLineOptions(arguments.toArray(new String[0])))
                    .jvm(java.resolve("bin/java").toString())
                    .addProfiler(GCProfiler.class)
                    .addProfiler(CpuProfiler.class)
                    .shouldFailOnError(true);
            if (quick) {
                options.forks(1)
                        .warmupIterations(1)
                        .warmupTime(A_MOMENT)
                        .measurementIterations(1)
                        .measurementTime(A_MOMENT);
            }
            new Runner(options.build()).run();
        } catch (CommandLineOptionException | RunnerException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}

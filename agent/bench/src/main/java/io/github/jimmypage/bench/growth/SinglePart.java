package io.github.jimmypage.bench.growth;

import io.github.jimmypage.bench.micro.CpuProfiler;
import io.github.jimmypage.bench.process.Jvm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.profile.Profiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One of the benchmarks of single parts, run by JMH in a JVM of its own for each size.
 *
 * @param benchmark its class
 * @param method of it
 * @param parameter that takes the size
 */
record SinglePart(Class<?> benchmark, String method, String parameter) {
    private static final Class<? extends Profiler> PROFILER = CpuProfiler.class;

    /**
     * A million pages take a gigabyte; the same for all, since collectors go by the size of the heap. Compilers are waited for: on a
     * busy machine they would still be at work, or their code not there, long after the warm-up.
     */
    private static final List<String> FLAGS = List.of("-XX:+UseG1GC", "-Xms2g", "-Xmx2g", "-Xbatch");

    /** Nanoseconds of CPU time of the whole JVM per operation, one figure for each round, in a new JVM. */
    List<Double> cpuNanos(Jvm jvm, GrowthPlan plan, int size) throws IOException {
        TimeValue time = TimeValue.milliseconds(plan.time().toMillis());
        try {
            return figures(new Runner(new OptionsBuilder()
                            .include("^" + benchmark.getName() + "\\." + method + "$")
                            .param(parameter, Integer.toString(size))
                            .jvm(jvm.home().resolve("bin/java").toString())
                            .jvmArgs(FLAGS.toArray(new String[0]))
                            .forks(1)
                            .warmupIterations(plan.warmUps())
                            .warmupTime(time)
                            .measurementIterations(plan.rounds())
                            .measurementTime(time)
                            .addProfiler(PROFILER)
                            .verbosity(VerboseMode.SILENT)
                            .shouldFailOnError(true)
                            .build())
                    .runSingle());
        } catch (RunnerException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static List<Double> figures(RunResult result) {
        List<Double> figures = new ArrayList<>();
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            for (IterationResult iteration : fork.getIterationResults()) {
                Result<?> cpu = iteration.getSecondaryResults().get(CpuProfiler.LABEL);
                if (cpu == null) {
                    throw new IllegalStateException("JMH tells no CPU time");
                }
                figures.add(cpu.getScore());
            }
        }
        return figures;
    }
}

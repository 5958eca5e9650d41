package io.github.jimmypage.bench.process;

import io.github.jimmypage.bench.proc.CpuTimes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A child that ran to its end.
 *
 * @param cpuSeconds its CPU time, user and system, in steps of 10 ms
 * @param seconds from its start to its end
 * @param output what it printed
 */
public record ShortRun(double cpuSeconds, double seconds, String output) {
    private static final long END_SECONDS = 60;
    private static final double NANOS_PER_SECOND = 1e9;

    /** Runs it. No other child may end meanwhile: the time is taken from the sum over all that were waited for. */
    static ShortRun of(ProcessBuilder builder, Path log) throws IOException {
        long self = ProcessHandle.current().pid();
        double before = CpuTimes.of(self).waitedChildren();
        long started = System.nanoTime();
        Process process = builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("still running after " + END_SECONDS + " s");
            }
            double seconds = (System.nanoTime() - started) / NANOS_PER_SECOND;
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.exitValue() != 0) {
                throw new IOException("ended with " + process.exitValue() + ", see " + log);
            }
            return new ShortRun(CpuTimes.of(self).waitedChildren() - before, seconds, output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
        }
    }
}

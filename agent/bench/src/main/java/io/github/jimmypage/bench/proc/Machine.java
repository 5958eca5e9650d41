package io.github.jimmypage.bench.proc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine that the benchmarks run on. */
public final class Machine {
    private Machine() {}

    public static boolean isLinux() {
        return Files.isReadable(Path.of("/proc/self/stat"));
    }

    /** Its load over the last minute, in runnable threads, and how many processors it has. */
    public static String load() throws IOException {
        String averages = Files.readString(Path.of("/proc/loadavg"));
        return averages.substring(0, averages.indexOf(' ')) + " on "
                + Runtime.getRuntime().availableProcessors() + " processors";
    }
}

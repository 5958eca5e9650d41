package io.github.jimmypage.bench.proc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Resident memory of a process, in MB of 1024 kB.
 *
 * @param now at this moment ({@code VmRSS})
 * @param highest at any moment until now ({@code VmHWM})
 */
public record Memory(double now, double highest) {
    private static final double KB_PER_MB = 1024;

    /** Of a running process. */
    public static Memory of(long pid) throws IOException {
        return parse(Files.readString(Path.of("/proc/" + pid + "/status")));
    }

    /**
     * Of the text of {@code /proc/PID/status}.
     *
     * @throws IllegalArgumentException if one of the two lines is missing, as it is for a process that has ended
     */
    static Memory parse(String status) {
        return new Memory(megabytes(status, "VmRSS:"), megabytes(status, "VmHWM:"));
    }

    private static double megabytes(String status, String name) {
        return status.lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Long.parseLong(
                                line.substring(name.length()).replace("kB", "").trim())
                        / KB_PER_MB)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no line " + name));
    }
}

package io.github.jimmypage.bench.proc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * CPU time of a process, user and system together, in seconds and in steps of 10 ms.
 *
 * @param own of all its threads, ended ones included
 * @param waitedChildren of its children that ended and were waited for
 */
public record CpuTimes(double own, double waitedChildren) {
    /** What {@code /proc} counts in, on every platform that Java 17 runs on: not the kernel's own tick. */
    private static final double TICKS_PER_SECOND = 100;

    /** Places of the fields behind the command, the first of which is the state (field 3 of proc(5)). */
    private static final int USER = 11;

    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    /** Of a running process. */
    public static CpuTimes of(long pid) throws IOException {
        return parse(Files.readString(Path.of("/proc/" + pid + "/stat")));
    }

    /** Of a process that runs and of those that descend from it and run: what they have used themselves, in seconds. */
    public static double ofTree(ProcessHandle root) throws IOException {
        double seconds = of(root.pid()).own();
        for (ProcessHandle child : root.descendants().toList()) {
            try {
                seconds += of(child.pid()).own();
            } catch (NoSuchFileException ended) {
                // Since it was listed.
            }
        }
        return seconds;
    }

    /**
     * Of the text of {@code /proc/PID/stat}.
     *
     * @throws IllegalArgumentException if it is none
     */
    static CpuTimes parse(String stat) {
        // The command stands in parentheses and may hold blanks and parentheses itself.
        int command = stat.lastIndexOf(')');
        String[] fields = stat.substring(command + 1).trim().split(" ", -1);
        if (command < 0 || fields.length <= CHILDREN_SYSTEM) {
            throw new IllegalArgumentException("not a line of /proc/PID/stat: " + stat);
        }
        return new CpuTimes(seconds(fields, USER, SYSTEM), seconds(fields, CHILDREN_USER, CHILDREN_SYSTEM));
    }

    private static double seconds(String[] fields, int user, int system) {
        return (Long.parseLong(fields[user]) + Long.parseLong(fields[system])) / TICKS_PER_SECOND;
    }
}

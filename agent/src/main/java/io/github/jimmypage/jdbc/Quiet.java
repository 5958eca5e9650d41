package io.github.jimmypage.jdbc;

/** Whether this JVM writes nothing through JDBC at present. Thread-safe. */
public final class Quiet {
    private final RunningCalls calls;
    private final Memory memory;

    Quiet(RunningCalls calls, Memory memory) {
        this.calls = calls;
        this.memory = memory;
    }

    /**
     * Whether no call is running, and no statement is still to be completed by reading its results, which are read in calls that are not
     * counted. An open transaction is quiet: whatever ends it is a call.
     */
    public boolean isQuiet() {
        // In this order: what a running call leaves open it leaves before it is over.
        return calls.running() == 0 && memory.leftOpen.get() == 0;
    }

    /** Outermost calls since the start. */
    public long calls() {
        return calls.begun();
    }
}

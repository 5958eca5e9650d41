package io.github.jimmypage.log;

import java.io.PrintStream;

/**
 * A stream, usually stderr as it was when the JVM started: an application that replaces {@link System#err} to catch its own
 * output into its own log would otherwise find the agent's lines there, and the agent itself in the middle of its logging.
 */
final class StreamTarget implements LogTarget {
    private final PrintStream stream;

    StreamTarget(PrintStream stream) {
        this.stream = stream;
    }

    @Override
    public void write(String event) {
        stream.print(event);
        stream.flush();
    }
}

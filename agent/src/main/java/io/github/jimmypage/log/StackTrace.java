package io.github.jimmypage.log;

import java.io.PrintWriter;
import java.io.StringWriter;

/** An exception as text. A class of its own, so that no start that goes well loads what only failures need. */
final class StackTrace {
    private StackTrace() {}

    static String of(Throwable error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        return trace.toString().trim();
    }
}

package io.github.jimmypage.servlet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the agent's frames out of what is thrown through its wrappers: containers print stack traces into error pages. Without state;
 * thread-safe.
 */
final class OwnFrames {
    private static final String OWN = "io.github.jimmypage.servlet.";
    private static final int MOST_CAUSES = 8;

    private OwnFrames() {}

    static void removeFrom(@Nullable Throwable thrown) {
        Throwable each = thrown;
        for (int cause = 0; each != null && cause < MOST_CAUSES; cause++) {
            StackTraceElement[] frames = each.getStackTrace();
            List<StackTraceElement> others = others(frames);
            if (others.size() < frames.length) {
                each.setStackTrace(others.toArray(new StackTraceElement[0]));
            }
            each = each.getCause();
        }
    }

    private static List<StackTraceElement> others(StackTraceElement[] frames) {
        List<StackTraceElement> others = new ArrayList<>(frames.length);
        for (StackTraceElement frame : frames) {
            if (!frame.getClassName().startsWith(OWN)) {
                others.add(frame);
            } else if (!others.isEmpty() && isInherited(others.get(others.size() - 1), frame)) {
                others.remove(others.size() - 1);
            }
        }
        return others;
    }

    /** What a wrapper of ours called of the wrapper that it extends. */
    private static boolean isInherited(StackTraceElement called, StackTraceElement by) {
        String name = called.getClassName();
        return called.getMethodName().equals(by.getMethodName())
                && (name.endsWith(".servlet.http.HttpServletResponseWrapper")
                        || name.endsWith(".servlet.ServletResponseWrapper")
                        || name.endsWith(".servlet.http.HttpServletRequestWrapper")
                        || name.endsWith(".servlet.ServletRequestWrapper"));
    }
}

package io.github.jimmypage.servlet;

import java.lang.StackWalker.StackFrame;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Code that is known to read an input on every request without showing it. What is noise is a reader, never an input: the same
 * input read by anybody else counts. Without state; thread-safe.
 */
final class NoiseReaders {
    /** Class name to the reason why its reading of the client's address says nothing of the page. */
    private static final Map<String, String> OF_ADDRESS = Map.of(
            "org.springframework.web.servlet.FrameworkServlet",
            "publishes it in an event after the request",
            "org.springframework.security.web.authentication.WebAuthenticationDetails",
            "keeps it beside every authentication, anonymous ones included",
            "ch.qos.logback.classic.helpers.MDCInsertingServletFilter",
            "puts it into log lines");

    private static final StackWalker STACK = StackWalker.getInstance();

    private NoiseReaders() {}

    /** Whether the code that is asking for the client's address right now is such a reader. */
    static boolean readsAddress() {
        return STACK.walk(new Function<Stream<StackFrame>, Boolean>() {
            @Override
            public Boolean apply(Stream<StackFrame> frames) {
                Iterator<StackFrame> inwardsOut = frames.iterator();
                while (inwardsOut.hasNext()) {
                    StackFrame frame = inwardsOut.next();
                    if (!isPassingOn(frame)) {
                        return OF_ADDRESS.containsKey(frame.getClassName());
                    }
                }
                return false;
            }
        });
    }

    /** Our own frames, and wrappers around the request, which hand the question on under the same name. */
    private static boolean isPassingOn(StackFrame frame) {
        return frame.getClassName().startsWith("io.github.jimmypage.")
                || frame.getMethodName().startsWith("getRemote");
    }
}

package rig;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

/** Where a container's log goes; part of every rig. */
final class Output {
    private Output() {}

    /** Standard error is left to the JVM and to agents, so that a test can see what they say there. */
    static void logToStandardOutput() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.addHandler(new StreamHandler(System.out, new SimpleFormatter()) {
            @Override
            public synchronized void publish(LogRecord message) {
                super.publish(message);
                flush();
            }
        });
    }
}

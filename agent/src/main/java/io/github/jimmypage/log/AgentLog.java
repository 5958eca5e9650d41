package io.github.jimmypage.log;

import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/** What all loggers write to. Thread-safe. Until it is configured it writes text of level info and above to stderr. */
final class AgentLog implements ILoggerFactory {
    static final AgentLog SHARED = new AgentLog();

    private record Output(LogLayout layout, LogTarget target) {}

    private final ConcurrentHashMap<String, Logger> loggers = new ConcurrentHashMap<>();
    private volatile Output output = new Output(new TextLayout(), new StreamTarget(System.err));
    private volatile int threshold = Level.INFO.toInt();

    void write(LogLayout layout, LogTarget target) {
        output = new Output(layout, target);
    }

    void level(Level level) {
        threshold = level.toInt();
    }

    boolean isEnabled(Level level) {
        return level.toInt() >= threshold;
    }

    /** Writes one event. What goes wrong in here is dropped: a log line is worth less than the request it is about. */
    void append(Level level, String logger, String message, @Nullable Throwable error) {
        try {
            Output to = output;
            to.target.write(to.layout.format(System.currentTimeMillis(), level, logger, message, error));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            // An exception of the application whose own printStackTrace or getMessage throws, for example.
        }
    }

    @Override
    public Logger getLogger(String name) {
        Logger known = loggers.get(name);
        if (known != null) {
            return known;
        }
        Logger created = new AgentLogger(name, this);
        Logger first = loggers.putIfAbsent(name, created);
        return first == null ? created : first;
    }
}

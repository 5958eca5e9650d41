package io.github.jimmypage.log;

import io.github.jimmypage.config.LiveSettings;
import io.github.jimmypage.config.LogFormat;
import io.github.jimmypage.config.Setting;
import io.github.jimmypage.config.Settings;
import java.io.File;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Binds the agent's copy of SLF4J to the agent's own log.
 *
 * <p>SLF4J looks for its provider in system properties, then through {@link java.util.ServiceLoader}. The properties belong
 * to the application, which may have named a provider of its own there, one that the agent's loader does not know; and a
 * service file of ours could be found by the application. So the properties that SLF4J reads are set to what the agent needs
 * while it initialises, and then put back exactly, absent ones included. In {@code premain} no thread of the application is
 * there to see it.
 */
public final class LogStart {
    /** Pairs: a property that SLF4J reads once, and what it is to find; null for nothing. */
    private static final @Nullable String[][] READ_BY_SLF4J = {
        {"slf4j.provider", "io.github.jimmypage.log.AgentLogProvider"},
        {"slf4j.internal.verbosity", "WARN"},
        {"slf4j.internal.report.stream", null},
        {"slf4j.detectLoggerNameMismatch", null},
    };

    private LogStart() {}

    /** Starts the log and binds SLF4J to it, for code that uses {@link LoggerFactory}. Never throws. */
    public static void init(Settings settings) {
        configure(settings);
        bind();
    }

    /** Starts the log for code that uses {@link Log} alone, and leaves SLF4J's factory untouched. Never throws. */
    public static void configure(Settings settings) {
        AgentLog log = AgentLog.SHARED;
        log.level(settings.get(Setting.LOG_LEVEL));
        log.write(
                settings.get(Setting.LOG_FORMAT) == LogFormat.JSON ? new JsonLayout() : new TextLayout(),
                target(settings));
    }

    /** Makes changes of {@code log.level} take effect. */
    public static void follow(LiveSettings live) {
        live.onChange(new LiveSettings.ChangeListener() {
            @Override
            public void changed(Settings before, Settings after) {
                AgentLog.SHARED.level(after.get(Setting.LOG_LEVEL));
            }
        });
    }

    private static LogTarget target(Settings settings) {
        LogTarget stderr = new StreamTarget(System.err);
        String path = settings.get(Setting.LOG_FILE);
        if (path.isEmpty()) {
            return stderr;
        }
        File file = new File(withProcessId(path)).getAbsoluteFile();
        RotatingFile target =
                new RotatingFile(file, settings.get(Setting.LOG_MAX_BYTES), settings.get(Setting.LOG_FILES), stderr);
        return target.open() ? target : stderr;
    }

    static String withProcessId(String path) {
        return path.contains("%p")
                ? path.replace("%p", Long.toString(ProcessHandle.current().pid()))
                : path;
    }

    private static void bind() {
        Properties properties = System.getProperties();
        @Nullable Object[] before = new Object[READ_BY_SLF4J.length];
        for (int i = 0; i < before.length; i++) {
            before[i] = set(properties, i, READ_BY_SLF4J[i][1]);
        }
        try {
            LoggerFactory.getILoggerFactory();
        } catch (RuntimeException | LinkageError e) {
            AgentLog.SHARED.append(Level.WARN, LogStart.class.getName(), "SLF4J could not be bound", e);
        } finally {
            for (int i = 0; i < before.length; i++) {
                set(properties, i, before[i]);
            }
        }
    }

    private static @Nullable Object set(Properties properties, int index, @Nullable Object value) {
        String name = String.valueOf(READ_BY_SLF4J[index][0]);
        return value == null ? properties.remove(name) : properties.put(name, value);
    }
}

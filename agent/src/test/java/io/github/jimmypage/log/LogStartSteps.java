package io.github.jimmypage.log;

import io.github.jimmypage.config.LiveSettings;
import io.github.jimmypage.config.SettingException;
import io.github.jimmypage.config.Settings;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What {@link LogStartTest} runs in a loader of its own. */
public final class LogStartSteps {
    private LogStartSteps() {}

    /** Starts the log with these settings and logs one line. */
    public static void startAndLog(Map<String, String> texts, String message) throws SettingException {
        LogStart.init(Settings.of(texts));
        LoggerFactory.getLogger("test").info("{}", message);
    }

    /** Logs without a word to SLF4J's factory. */
    public static void logWithoutFactory() {
        LogStart.configure(Settings.defaults());
        Log.of(LogStartSteps.class).info("hello");
    }

    /** Logs below and above the level, and after it changed. */
    public static void levelChanges() throws SettingException {
        LiveSettings live = new LiveSettings(Settings.of(Map.of("log.level", "warn")));
        LogStart.init(live.current());
        LogStart.follow(live);
        Logger log = LoggerFactory.getLogger("test");
        log.info("unseen");
        live.replace(Settings.of(Map.of("log.level", "debug")), log);
        log.debug("seen");
        log.trace("unseen");
    }
}

package io.github.jimmypage.config;

import io.github.jimmypage.config.SettingsFile.Content;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Takes over changes of the file. The content is compared and not the time of change: a link that is swapped, a file
 * restored from a backup or written twice within a second all have times that say nothing.
 *
 * <p>A change counts when two looks in a row found the same: an editor that writes in place leaves half a file, or none,
 * for a moment, and half a file can be a valid one with other settings. What is wrong is said once per content, and the
 * settings in force stay.
 */
public final class SettingsReload {
    private static final long CONFIRM_MILLIS = 250;

    private final SettingsFile file;
    private final SettingsSources sources;
    private final LiveSettings live;
    private final Logger log;
    private @Nullable Content settled;
    private @Nullable Content unsettled;

    private SettingsReload(SettingsFile file, SettingsSources sources, LiveSettings live, Logger log) {
        this.file = file;
        this.sources = sources;
        this.live = live;
        this.log = log;
        this.settled = sources.content();
    }

    /**
     * Prepares to watch the file that the settings came from, or could come from: one that appears later counts too.
     *
     * @return null if there is nothing to watch, or {@code config.reload} is 0
     */
    public static @Nullable SettingsReload of(SettingsSources sources, LiveSettings live, Logger log) {
        SettingsFile file = sources.file();
        if (file == null || live.get(Setting.CONFIG_RELOAD).isZero()) {
            return null;
        }
        return new SettingsReload(file, sources, live, log);
    }

    /** Makes the thread and starts it: in premain, so that it inherits nothing from a web application. */
    public void start(ThreadFactory threads) {
        threads.newThread(new Loop()).start();
    }

    /**
     * Looks once. Not thread-safe.
     *
     * @return whether something new was found that another look has to confirm
     */
    boolean poll() {
        Content found = file.read();
        if (found.equals(settled)) {
            unsettled = null;
            return false;
        }
        if (!found.equals(unsettled)) {
            unsettled = found;
            return true;
        }
        settled = found;
        unsettled = null;
        takeOver(found);
        return false;
    }

    private void takeOver(Content found) {
        if (found.absent()) {
            log.warn("{} is gone; the settings in force stay", file.file());
            return;
        }
        LoadedSettings loaded = sources.with(found).evaluate();
        if (loaded instanceof LoadedSettings.Rejected rejected) {
            log.error("{}", ProblemBlock.ofReload(file.file(), rejected.problems()));
        } else if (loaded instanceof LoadedSettings.Ready ready) {
            putInForce(ready);
        }
    }

    private void putInForce(LoadedSettings.Ready ready) {
        List<String> warnings = ready.warnings();
        for (int i = 0; i < warnings.size(); i++) {
            log.warn("{}", warnings.get(i));
        }
        Settings running = live.current();
        List<Setting<?>> changed = running.differences(ready.settings());
        StringBuilder now = new StringBuilder();
        for (int i = 0; i < changed.size(); i++) {
            Setting<?> setting = changed.get(i);
            String change = running.changeOf(setting, ready.settings());
            if (setting.live()) {
                now.append(now.length() == 0 ? "" : ", ").append(change);
            } else {
                log.warn("{}: {} needs a restart", file.file(), change);
            }
        }
        if (now.length() > 0) {
            log.info("Settings changed: {}", now);
            live.replace(ready.settings().keepingWhatNeedsARestart(running), log);
        }
    }

    private final class Loop implements Runnable {
        private boolean failing;

        @Override
        public void run() {
            long interval = Math.max(CONFIRM_MILLIS, millis(live.get(Setting.CONFIG_RELOAD)));
            boolean confirm = false;
            try {
                while (true) {
                    Thread.sleep(confirm ? CONFIRM_MILLIS : interval);
                    confirm = pollSafely();
                }
            } catch (InterruptedException e) {
                log.debug("The file with settings is no longer watched");
            }
        }

        private boolean pollSafely() {
            try {
                boolean confirm = poll();
                failing = false;
                return confirm;
            } catch (RuntimeException e) {
                if (!failing) {
                    failing = true;
                    log.error("The file with settings could not be looked at; the settings in force stay", e);
                }
                return false;
            }
        }

        private long millis(Duration duration) {
            return duration.toMillis();
        }
    }
}

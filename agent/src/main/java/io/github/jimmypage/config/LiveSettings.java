package io.github.jimmypage.config;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;

/** The settings in force. Thread-safe; {@link #current()} is one volatile read. */
public final class LiveSettings {
    /** Is told after the settings have changed. */
    public interface ChangeListener {
        /** Runs on the thread that looks at the file; what it throws is logged and stops nobody else. */
        void changed(Settings before, Settings after);
    }

    private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();
    private volatile Settings current;

    /** Starts with these. */
    public LiveSettings(Settings initial) {
        this.current = initial;
    }

    /** {@return a consistent snapshot; ask once per decision, not once per value} */
    public Settings current() {
        return current;
    }

    /** {@return the value in force now} */
    public <T> T get(Setting<T> setting) {
        return current.get(setting);
    }

    /** Adds a listener, for good. */
    public void onChange(ChangeListener listener) {
        listeners.add(listener);
    }

    /**
     * Puts one new value in force until the file says another, then tells the listeners.
     *
     * @param source who says so
     * @param log hears of the change, and of listeners that fail
     * @throws SettingException if the value is not allowed, or takes a restart; nothing has changed then
     */
    public synchronized void change(Setting<?> setting, String text, String source, Logger log)
            throws SettingException {
        if (!setting.live()) {
            throw new SettingException(setting.fullKey() + " needs a restart");
        }
        Settings after = current.with(setting, text, source);
        if (!current.differences(after).isEmpty()) {
            log.info("Settings changed by {}: {}", source, current.changeOf(setting, after));
            replace(after, log);
        }
    }

    /**
     * Puts new settings in force, then tells the listeners.
     *
     * @param log hears of listeners that fail
     */
    public synchronized void replace(Settings after, Logger log) {
        Settings before = current;
        current = after;
        for (ChangeListener listener : listeners) {
            tell(listener, before, after, log);
        }
    }

    private static void tell(ChangeListener listener, Settings before, Settings after, Logger log) {
        try {
            listener.changed(before, after);
        } catch (RuntimeException | LinkageError e) {
            log.error("Part of the agent could not take over changed settings; a restart does", e);
        }
    }
}

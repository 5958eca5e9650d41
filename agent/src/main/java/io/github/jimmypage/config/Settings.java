package io.github.jimmypage.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One consistent set of values. Immutable and safe to share between threads; reading one value is an array access.
 */
public final class Settings {
    static final String DEFAULT = "default";

    private final Object[] values;
    private final String[] texts;
    private final String[] sources;

    Settings(Object[] values, String[] texts, String[] sources) {
        this.values = values;
        this.texts = texts;
        this.sources = sources;
    }

    /** {@return the default of every key} */
    public static Settings defaults() {
        return new SettingsDraft().finish();
    }

    /**
     * Defaults with some keys replaced.
     *
     * @param texts values by key, keys without {@link Setting#PREFIX}
     * @throws SettingException if there is no such key, a value is not allowed, or values contradict each other
     */
    public static Settings of(Map<String, String> texts) throws SettingException {
        SettingsDraft draft = new SettingsDraft();
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            Setting<?> setting = Setting.byKey(entry.getKey());
            if (setting == null) {
                throw new SettingException(entry.getKey() + ": there is no such key");
            }
            draft.put(setting, entry.getValue(), "given");
        }
        Settings settings = draft.finish();
        if (!draft.problems().isEmpty()) {
            throw new SettingException(draft.problems().get(0).toString());
        }
        return settings;
    }

    /** {@return the value, never null} */
    @SuppressWarnings("unchecked") // a value is stored at its own setting's index only, parsed by that setting
    public <T> T get(Setting<T> setting) {
        return (T) values[setting.index()];
    }

    /** {@return the value as it was written} */
    public String text(Setting<?> setting) {
        return texts[setting.index()];
    }

    /** {@return where the value was written: {@code default}, a file with line, a system property or a variable} */
    public String source(Setting<?> setting) {
        return sources[setting.index()];
    }

    /**
     * These with one value replaced.
     *
     * @param source who says so
     * @throws SettingException if the value is not allowed, or contradicts another
     */
    public Settings with(Setting<?> setting, String text, String source) throws SettingException {
        SettingsDraft draft = new SettingsDraft();
        List<Setting<?>> all = Setting.all();
        for (int i = 0; i < values.length; i++) {
            if (!sources[i].equals(DEFAULT)) {
                draft.put(all.get(i), texts[i], sources[i]);
            }
        }
        draft.put(setting, text, source);
        Settings changed = draft.finish();
        if (!draft.problems().isEmpty()) {
            throw new SettingException(draft.problems().get(0).toString());
        }
        return changed;
    }

    /** {@return the settings whose values are different there; two spellings of one value are no difference} */
    public List<Setting<?>> differences(Settings other) {
        List<Setting<?>> different = new ArrayList<>();
        List<Setting<?>> all = Setting.all();
        for (int i = 0; i < values.length; i++) {
            if (!values[i].equals(other.values[i])) {
                different.add(all.get(i));
            }
        }
        return different;
    }

    /** {@return a change of one setting in words, from these to others} */
    String changeOf(Setting<?> setting, Settings after) {
        return setting.fullKey() + " = " + Problem.printable(after.text(setting)) + " (was "
                + Problem.printable(text(setting)) + ")";
    }

    /** {@return these, but with the values that {@code running} has for what cannot change in a running JVM} */
    Settings keepingWhatNeedsARestart(Settings running) {
        Object[] mergedValues = values.clone();
        String[] mergedTexts = texts.clone();
        String[] mergedSources = sources.clone();
        List<Setting<?>> all = Setting.all();
        for (int i = 0; i < values.length; i++) {
            if (!all.get(i).live()) {
                mergedValues[i] = running.values[i];
                mergedTexts[i] = running.texts[i];
                mergedSources[i] = running.sources[i];
            }
        }
        return new Settings(mergedValues, mergedTexts, mergedSources);
    }
}

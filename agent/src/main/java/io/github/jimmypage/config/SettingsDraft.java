package io.github.jimmypage.config;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings on their way: what was written where, and what is wrong with it. Not thread-safe. */
final class SettingsDraft {
    private final Object[] values;
    private final String[] texts;
    private final @Nullable String[] sources;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    SettingsDraft() {
        List<Setting<?>> all = Setting.all();
        values = new Object[all.size()];
        texts = new String[values.length];
        sources = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            setToDefault(all.get(i));
        }
    }

    /** Sets a value over what was there. One that is not allowed becomes a problem and changes nothing. */
    void put(Setting<?> setting, String text, String source) {
        Object value;
        try {
            value = setting.parse(text);
        } catch (SettingException e) {
            // Somebody may have put a password there, in any of the ways that other programs take it.
            String shown = setting == Setting.CLUSTER_URL || setting == Setting.LISTEN_URL ? "***" : text;
            problems.add(Problem.ofEntry(source, setting.fullKey(), shown, e.reason()));
            return;
        }
        values[setting.index()] = value;
        texts[setting.index()] = text.trim();
        sources[setting.index()] = source;
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    /** Has a sentence logged that keeps nothing from running. */
    void warn(String warning) {
        warnings.add(warning);
    }

    List<String> warnings() {
        return warnings;
    }

    @SuppressWarnings("unchecked")
    <T> T value(Setting<T> setting) {
        return (T) values[setting.index()];
    }

    String text(Setting<?> setting) {
        return texts[setting.index()];
    }

    boolean isSet(Setting<?> setting) {
        return sources[setting.index()] != null;
    }

    /** Where the value stands; {@link Settings#DEFAULT} for a default. */
    String source(Setting<?> setting) {
        String source = sources[setting.index()];
        return source == null ? Settings.DEFAULT : source;
    }

    List<Problem> problems() {
        return problems;
    }

    /** {@return the settings; without meaning if there are {@link #problems()} afterwards} */
    Settings finish() {
        if (problems.isEmpty()) {
            CrossChecks.apply(this);
        }
        String[] known = new String[sources.length];
        for (int i = 0; i < known.length; i++) {
            String source = sources[i];
            known[i] = source == null ? Settings.DEFAULT : source;
        }
        return new Settings(values.clone(), texts.clone(), known);
    }

    private void setToDefault(Setting<?> setting) {
        try {
            values[setting.index()] = setting.parse(setting.defaultText());
        } catch (SettingException e) {
            throw new IllegalStateException("default of " + setting.fullKey() + ": " + e.getMessage(), e);
        }
        texts[setting.index()] = setting.defaultText();
    }
}

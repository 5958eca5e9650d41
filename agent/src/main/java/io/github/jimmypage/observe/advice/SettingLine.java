package io.github.jimmypage.observe.advice;

import io.github.jimmypage.config.Setting;
import io.github.jimmypage.config.SettingException;
import io.github.jimmypage.config.Settings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines for the file with settings. Without state; thread-safe. */
final class SettingLine {
    private SettingLine() {}

    /**
     * The line that adds words to a list, with all that is in it: setting a list replaces its default.
     *
     * @param present words of the list
     * @param added words to be added; those that a list cannot hold are left out
     * @return null when nothing can be added
     */
    static @Nullable String adding(Setting<?> list, List<String> present, Collection<String> added) {
        List<String> all = new ArrayList<>(present);
        for (String word : added) {
            if (isListable(list, word) && !all.contains(word)) {
                all.add(word);
            }
        }
        return all.size() == present.size() ? null : of(list, String.join(",", all));
    }

    /** The line for one value; null for one that is not allowed. */
    static @Nullable String of(Setting<?> setting, String value) {
        if (!isAllowed(setting, value)) {
            return null;
        }
        return setting.fullKey() + "=" + value.replace("\\", "\\\\");
    }

    /**
     * What keeps a line of the file from being heard: a system property and a variable of the environment go before the file.
     *
     * @param line as it was made here; null for none
     * @return a sentence; empty where nothing does
     */
    static String hindrance(@Nullable String line, Settings settings) {
        if (line == null) {
            return "";
        }
        Setting<?> setting = Setting.byKey(line.substring(Setting.PREFIX.length(), line.indexOf('=')));
        String source = setting == null ? "" : settings.source(setting);
        return source.startsWith("system property") || source.startsWith("environment")
                ? ". The present value comes from the " + source
                        + ": a line in the file has no effect until that is gone"
                : "";
    }

    /** Whether a word can stand in a list and means itself there: a comma ends it, and a star is any run of characters. */
    private static boolean isListable(Setting<?> list, String word) {
        if (word.isEmpty() || !word.equals(word.strip()) || !isAllowed(list, word)) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == ',' || c == '*' || c == '"' || Character.isISOControl(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(Setting<?> setting, String value) {
        try {
            setting.parse(value);
            return true;
        } catch (SettingException wrong) {
            return false;
        }
    }
}

package io.github.jimmypage.config;

import java.io.File;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of looking for settings. */
public sealed interface LoadedSettings {
    /**
     * They are in order.
     *
     * @param settings the values
     * @param warnings lines for the log, each a sentence
     * @param file the file that was read, or null if there is none
     * @param sources where they came from, to look there again
     */
    record Ready(
            Settings settings,
            List<String> warnings,
            @Nullable File file,
            SettingsSources sources) implements LoadedSettings {}

    /**
     * Something is wrong, and the agent stays off: it must not run with settings that nobody asked for.
     *
     * @param problems at least one
     */
    record Rejected(List<Problem> problems) implements LoadedSettings {}
}

package io.github.jimmypage.config;

import java.io.File;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds and reads the settings. A system property wins over an environment variable, that over the file, and that over the
 * default. The file is the agent's argument, else {@code -Djimmypage.config}, else {@code JIMMYPAGE_CONFIG}, else
 * {@code jimmypage.properties} beside the jar; only the last need not exist.
 */
public final class SettingsLoader {
    private SettingsLoader() {}

    /**
     * Looks in all places.
     *
     * @param agentArgument what stands behind {@code =} in {@code -javaagent:jar=…}, null or blank for nothing
     * @param systemProperties usually {@link System#getProperties()}
     * @param environment usually {@link System#getenv()}
     * @param directoryOfJar null if unknown
     */
    public static LoadedSettings load(
            @Nullable String agentArgument,
            Map<?, ?> systemProperties,
            Map<String, String> environment,
            @Nullable File directoryOfJar) {
        SettingsFile file = find(agentArgument, systemProperties, environment, directoryOfJar);
        return SettingsSources.read(file, Overrides.of(systemProperties, environment))
                .evaluateWithFiles();
    }

    /** Reads one file and nothing else: what {@code check FILE} does. */
    public static LoadedSettings check(File file) {
        SettingsFile named = SettingsFile.named(file.getPath(), "the command line");
        return SettingsSources.read(named, Overrides.none()).evaluateWithFiles();
    }

    private static @Nullable SettingsFile find(
            @Nullable String agentArgument,
            Map<?, ?> systemProperties,
            Map<String, String> environment,
            @Nullable File directoryOfJar) {
        if (agentArgument != null && !agentArgument.trim().isEmpty()) {
            return SettingsFile.named(agentArgument.trim(), "the agent's argument");
        }
        String path = Overrides.filePath(systemProperties, environment);
        if (!path.isEmpty()) {
            return SettingsFile.named(path, Overrides.filePathSource(systemProperties));
        }
        return directoryOfJar == null ? null : SettingsFile.beside(directoryOfJar);
    }
}

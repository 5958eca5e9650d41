package io.github.jimmypage.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What system properties and environment variables say. Taken once, at the start. Immutable afterwards. */
final class Overrides {
    private static final String FILE_PROPERTY = "jimmypage.config";
    private static final String FILE_VARIABLE = "JIMMYPAGE_CONFIG";

    /** Holds the console's token for {@code bump} on the command line; the agent takes it from a file alone. */
    private static final String TOKEN_VARIABLE = "JIMMYPAGE_CONSOLE_TOKEN";

    private static final String VARIABLE_PREFIX = "JIMMYPAGE_";

    private record Given(Setting<?> setting, String text, String source) {}

    private final List<Given> variables = new ArrayList<>();
    private final List<Given> properties = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    static Overrides none() {
        return new Overrides();
    }

    static Overrides of(Map<?, ?> systemProperties, Map<String, String> environment) {
        Overrides overrides = new Overrides();
        overrides.takeProperties(systemProperties);
        overrides.takeVariables(environment);
        return overrides;
    }

    /** {@return the path that a property or variable gives for the file, empty for none} */
    static String filePath(Map<?, ?> systemProperties, Map<String, String> environment) {
        Object property = systemProperties.get(FILE_PROPERTY);
        if (property instanceof String path && !path.trim().isEmpty()) {
            return path.trim();
        }
        String variable = environment.get(FILE_VARIABLE);
        return variable == null ? "" : variable.trim();
    }

    /** {@return in words, who gave what {@link #filePath} returned} */
    static String filePathSource(Map<?, ?> systemProperties) {
        Object property = systemProperties.get(FILE_PROPERTY);
        boolean byProperty = property instanceof String path && !path.trim().isEmpty();
        return byProperty ? "system property " + FILE_PROPERTY : "environment " + FILE_VARIABLE;
    }

    /** Puts everything over what the draft holds: variables first, so that system properties win. */
    void applyTo(SettingsDraft draft) {
        for (int i = 0; i < problems.size(); i++) {
            draft.add(problems.get(i));
        }
        for (int i = 0; i < variables.size(); i++) {
            Given given = variables.get(i);
            draft.put(given.setting, given.text, given.source);
        }
        for (int i = 0; i < properties.size(); i++) {
            Given given = properties.get(i);
            draft.put(given.setting, given.text, given.source);
        }
    }

    List<String> warnings() {
        return warnings;
    }

    private void takeProperties(Map<?, ?> systemProperties) {
        for (Map.Entry<?, ?> entry : systemProperties.entrySet()) {
            if (!(entry.getKey() instanceof String name) || !(entry.getValue() instanceof String text)) {
                continue;
            }
            if (!name.startsWith(Setting.PREFIX) || name.equals(FILE_PROPERTY)) {
                continue;
            }
            Setting<?> setting = Setting.byKey(name.substring(Setting.PREFIX.length()));
            if (setting == null) {
                problems.add(Problem.ofEntry("system property", name, text, SettingsSources.unknown(name)));
            } else {
                properties.add(new Given(setting, text, "system property"));
            }
        }
    }

    /**
     * Unknown variables are no error: Kubernetes gives every container {@code JIMMYPAGE_PORT},
     * {@code JIMMYPAGE_SERVICE_HOST} and the like as soon as there is a Service of that name.
     */
    private void takeVariables(Map<String, String> environment) {
        List<String> ours = new ArrayList<>();
        for (String name : environment.keySet()) {
            if (name.startsWith(VARIABLE_PREFIX) && !name.equals(FILE_VARIABLE) && !name.equals(TOKEN_VARIABLE)) {
                ours.add(name);
            }
        }
        if (ours.isEmpty()) {
            return;
        }
        List<Setting<?>> all = Setting.all();
        for (int i = 0; i < all.size(); i++) {
            String name = variable(all.get(i));
            String text = environment.get(name);
            if (text != null) {
                ours.remove(name);
                variables.add(new Given(all.get(i), text, "environment " + name));
            }
        }
        if (!ours.isEmpty()) {
            warnings.add(unknownVariables(ours));
        }
    }

    private static String unknownVariables(List<String> unknown) {
        StringBuilder names = new StringBuilder("Environment variables that name no setting are ignored: ");
        for (int i = 0; i < unknown.size() && i < 10; i++) {
            names.append(i == 0 ? "" : ", ").append(Problem.printable(unknown.get(i)));
        }
        return names.append(unknown.size() > 10 ? ", …" : "").toString();
    }

    /** {@return the variable's name: upper case, and {@code _} for what is neither letter nor digit} */
    static String variable(Setting<?> setting) {
        char[] name = setting.fullKey().toUpperCase(Locale.ROOT).toCharArray();
        for (int i = 0; i < name.length; i++) {
            if (!Character.isLetterOrDigit(name[i])) {
                name[i] = '_';
            }
        }
        return new String(name);
    }
}

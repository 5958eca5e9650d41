package probe.capture;

import java.util.LinkedHashMap;
import java.util.Map;

/** All scenarios by name, and since which servlet API each is possible. */
final class ScenarioNames {
    private static final Map<String, Scenario> SCENARIOS = new LinkedHashMap<>();
    private static final Map<String, String> SINCE = new LinkedHashMap<>();

    static {
        ScenarioStreams.register();
        ScenarioWriters.register();
        ScenarioSizes.register();
        ScenarioLengths.register();
        ScenarioResets.register();
        ScenarioTypes.register();
        ScenarioCharsets.register();
        ScenarioHeaders.register();
        ScenarioErrors.register();
        ScenarioRedirects.register();
        ScenarioFlushes.register();
        ScenarioDispatches.register();
        ScenarioWraps.register();
        ScenarioLater.register();
    }

    private ScenarioNames() {}

    static void add(String name, Scenario scenario) {
        addSince("4.0", name, scenario);
    }

    /** @param version of the servlet API that brought what the scenario calls */
    static void addSince(String version, String name, Scenario scenario) {
        if (SCENARIOS.put(name, scenario) != null) {
            throw new IllegalStateException(name + " twice");
        }
        SINCE.put(name, version);
    }

    static Scenario of(String name) {
        return SCENARIOS.get(name);
    }

    /** Lines of a name and a version. */
    static String list() {
        StringBuilder lines = new StringBuilder();
        SINCE.forEach((name, version) ->
                lines.append(name).append('\t').append(version).append('\n'));
        return lines.toString();
    }
}

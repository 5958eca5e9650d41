package io.github.jimmypage.endtoend.process;

import java.nio.file.Path;

/** Where the build put what the tests run; told by the build, and never on the tests' own class path. */
public final class Artifacts {
    private Artifacts() {}

    public static Path agent() {
        return path("endtoend.agent", "../../agent/target/jimmypage-agent.jar");
    }

    public static Path shop() {
        return path("endtoend.shop", "../target/agent-test-app.jar");
    }

    public static Path configExamples() {
        return path("endtoend.examples", "../../config-examples");
    }

    public static Path readme() {
        return configExamples().resolveSibling("README.md");
    }

    /** The list of cases of HTTP, with our answers. */
    public static Path httpCases() {
        return configExamples().resolveSibling(".github").resolve("HTTP.md");
    }

    public static Path rigs() {
        return path("endtoend.rigs", "target/rigs");
    }

    /** For what servers and tests of this JVM leave behind: others may run beside it. */
    static Path work() {
        return path("endtoend.work", "target/run-0");
    }

    /** The distribution of an application server; in the matrix only. */
    static Path server(String name) {
        return path("endtoend." + name, "target/rigs/servers/" + name);
    }

    public static Path leash() {
        return rigs().resolve("leash");
    }

    public static Path saboteur() {
        return rigs().resolve("saboteur/saboteur.jar");
    }

    /** Where the table of all ways to write is left. */
    public static Path jdbcMatrix() {
        return work().resolve("jdbc-matrix.txt");
    }

    /** Where the table of all ways to answer is left. */
    public static Path captureTable() {
        return work().resolve("capture-table.txt");
    }

    /** Whether every rig runs on every JDK, instead of the choice for each change. */
    public static boolean wholeMatrix() {
        return !"false".equals(System.getProperty("endtoend.matrix", "false"));
    }

    /** Whether that choice is left out, since it was run just before. */
    static boolean restOfMatrix() {
        return "rest".equals(System.getProperty("endtoend.matrix"));
    }

    /** Whether as much is tried as takes minutes. */
    public static boolean longRun() {
        return Boolean.getBoolean("endtoend.long");
    }

    private static Path path(String key, String otherwise) {
        return Path.of(System.getProperty(key, otherwise)).toAbsolutePath().normalize();
    }
}

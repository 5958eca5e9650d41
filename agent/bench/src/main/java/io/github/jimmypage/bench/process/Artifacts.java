package io.github.jimmypage.bench.process;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the build made, and where children may write.
 *
 * @param bench the benchmarks themselves
 * @param agent the packaged agent
 * @param server the benchmark server
 * @param shop the test application
 * @param peers what the agent is compared with
 * @param work a directory for the children's files and logs, removed by {@code mvn clean}
 */
public record Artifacts(Path bench, Path agent, Path server, Path shop, Peers peers, Path work) {
    /**
     * Found beside the jar that this class was loaded from.
     *
     * @param agent to be measured; null for the one of this build
     * @throws IllegalStateException if one is missing
     */
    public static Artifacts find(@Nullable Path agent) {
        Path bench = ownJar();
        Path target = bench.resolveSibling("");
        Path root = target.resolve("../../..").normalize();
        return new Artifacts(
                present(bench),
                present(agent == null ? root.resolve("agent/target/jimmypage-agent.jar") : agent),
                present(target.resolve("bench-server.jar")),
                present(root.resolve("agent-test-app/target/agent-test-app.jar")),
                new Peers(target.resolve("peers"), Objects.requireNonNullElse(System.getenv("PATH"), "")),
                target.resolve("work"));
    }

    /** Where plots go if nothing else is said, beside the benchmarks. */
    public Path plots() {
        return bench.resolveSibling("plots");
    }

    private static Path ownJar() {
        try {
            return Path.of(Artifacts.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path present(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException(file + " is missing: run mvn -q -DskipTests package first");
        }
        return file.toAbsolutePath();
    }
}

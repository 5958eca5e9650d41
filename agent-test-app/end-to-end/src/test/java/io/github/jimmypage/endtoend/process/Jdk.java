package io.github.jimmypage.endtoend.process;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** An installed JDK and its feature version, such as 17. */
public record Jdk(Path home, int feature) {
    /** The JDK in this directory, if there is a whole one. */
    static Optional<Jdk> at(Path directory) {
        Path release = directory.resolve("release");
        if (!Files.isExecutable(directory.resolve("bin/javac")) || !Files.isReadable(release)) {
            return Optional.empty();
        }
        try (Reader in = Files.newBufferedReader(release)) {
            Properties facts = new Properties();
            facts.load(in);
            String version = facts.getProperty("JAVA_VERSION", "0").replace("\"", "");
            return Optional.of(new Jdk(
                    directory.toRealPath(), Runtime.Version.parse(version).feature()));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** A tool's path: {@code java}, {@code javac}, {@code jlink}. */
    public Path tool(String name) {
        return home.resolve("bin").resolve(name);
    }

    @Override
    public String toString() {
        return "JDK " + feature;
    }
}

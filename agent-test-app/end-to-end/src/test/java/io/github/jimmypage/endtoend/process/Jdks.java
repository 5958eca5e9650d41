package io.github.jimmypage.endtoend.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The JDKs that tests run on: the one that runs the build, and the others on this machine, found beside it, in {@code JAVA_HOME_…}
 * variables and in Maven's toolchains.
 */
public final class Jdks {
    private static final int BASELINE = 17;
    private static final int LATEST_TESTED = 25;
    private static final Pattern TOOLCHAIN_HOME = Pattern.compile("<jdkHome>\\s*([^<]+?)\\s*</jdkHome>");
    private static final List<Jdk> FOUND = find();

    private Jdks() {}

    public static Jdk ofTheBuild() {
        return FOUND.get(0);
    }

    /** The build's JDK, and 25 or later when there is one; one of each feature version in the matrix, and of what is left the others. */
    public static List<Jdk> chosen() {
        if (Artifacts.wholeMatrix() && !Artifacts.restOfMatrix()) {
            return FOUND;
        }
        return FOUND.stream()
                .filter(jdk -> Artifacts.restOfMatrix() != (jdk.equals(ofTheBuild()) || jdk.equals(latest())))
                .toList();
    }

    /** The latest alone, for what takes long and hardly depends on the JDK; all of them in the matrix. */
    public static List<Jdk> chosenForLongTests() {
        if (!Artifacts.wholeMatrix()) {
            return List.of(latest());
        }
        return Artifacts.restOfMatrix() && FOUND.size() > 1
                ? FOUND.stream().filter(jdk -> !jdk.equals(latest())).toList()
                : FOUND;
    }

    /** One of each feature version from the baseline on, the build's first. */
    public static List<Jdk> all() {
        return FOUND;
    }

    /** The newest from 25 on, else the build's. */
    public static Jdk latest() {
        return FOUND.stream()
                .filter(jdk -> jdk.feature() >= LATEST_TESTED)
                .max((one, other) -> one.feature() - other.feature())
                .orElse(ofTheBuild());
    }

    public static List<Jdk> latestAlone() {
        return List.of(latest());
    }

    private static List<Jdk> find() {
        Path running = Path.of(System.getProperty("java.home"));
        TreeMap<Integer, Jdk> byFeature = new TreeMap<>();
        List<Path> places = new ArrayList<>();
        places.add(running);
        places.addAll(children(running.getParent()));
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("JAVA_HOME_") && !value.isBlank()) {
                places.add(Path.of(value));
            }
        });
        places.addAll(toolchains(Path.of(System.getProperty("user.home"), ".m2", "toolchains.xml")));
        for (Path place : places) {
            Jdk.at(place)
                    .filter(jdk -> jdk.feature() >= BASELINE)
                    .ifPresent(jdk -> byFeature.putIfAbsent(jdk.feature(), jdk));
        }
        List<Jdk> found = new ArrayList<>(byFeature.values());
        Jdk build = Jdk.at(running).orElseThrow(() -> new IllegalStateException("the tests need a JDK, not a JRE"));
        found.removeIf(jdk -> jdk.feature() == build.feature());
        found.add(0, build);
        System.out.println("JDKs found for the end-to-end tests: " + found);
        return List.copyOf(found);
    }

    private static List<Path> children(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static List<Path> toolchains(Path file) {
        List<Path> homes = new ArrayList<>();
        try {
            Matcher home = TOOLCHAIN_HOME.matcher(Files.exists(file) ? Files.readString(file) : "");
            while (home.find()) {
                homes.add(Path.of(home.group(1)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return homes;
    }
}

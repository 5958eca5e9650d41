package io.github.jimmypage.endtoend.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The command line of a child JVM being put together. Not for several threads. */
public final class Command {
    private final String name;
    private final Path java;
    private final List<String> flags = new ArrayList<>();
    private final List<String> application = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();

    private Command(String name, Path java) {
        this.name = name;
        this.java = java;
        // A hit that is rendered to be compared would surprise a test now and then. Children without the agent get it
        // too,
        // because some are compared with those that have it.
        environment.put("JIMMYPAGE_VERIFY_SAMPLE", "0");
    }

    /** A child whose output is kept under this name. */
    public static Command on(Jdk jdk, String name) {
        return tool(jdk.tool("java"), name + "-jdk" + jdk.feature());
    }

    /** Any program of a JDK, or of an image made from one. */
    public static Command tool(Path program, String name) {
        return new Command(name, program);
    }

    /** Adds flags before the application: {@code -Dkey=value}, {@code -X…}. */
    public Command flags(String... added) {
        flags.addAll(Arrays.asList(added));
        return this;
    }

    /** Attaches the packaged agent, without a configuration file. */
    public Command agent() {
        return flags("-javaagent:" + Artifacts.agent());
    }

    /** A small JVM with the agent, in which each bump is logged to this file and none is added for settling. */
    Command bumpsLoggedTo(Path log) {
        return agent().flags(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-Djimmypage.debug.cache=true",
                        "-Djimmypage.log.file=" + log,
                        "-Djimmypage.refresh.settle=0");
    }

    public Command environment(String key, String value) {
        environment.put(key, value);
        return this;
    }

    /** A main class on a class path, ended when this JVM ends. */
    public Command main(String main, List<Path> classPath, String... arguments) {
        application.add("-cp");
        application.add(Artifacts.leash()
                + classPath.stream().map(entry -> File.pathSeparator + entry).collect(Collectors.joining()));
        application.add("leash.Leashed");
        application.add(main);
        application.addAll(Arrays.asList(arguments));
        return this;
    }

    /** The smallest application there is. */
    public Command emptyMain() {
        application.addAll(List.of("-cp", Artifacts.leash().toString(), "leash.Empty"));
        return this;
    }

    /** Arguments as they stand, for tools and {@code -jar}. */
    public Command arguments(String... arguments) {
        application.addAll(Arrays.asList(arguments));
        return this;
    }

    String name() {
        return name;
    }

    List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(java.toString());
        words.addAll(flags);
        words.addAll(application);
        return words;
    }

    Map<String, String> environment() {
        return environment;
    }

    public Child start() {
        return Child.start(this);
    }

    /** Runs to the end. */
    public Child.Ended run() {
        return run("");
    }

    /** Runs to the end with this on standard input. */
    public Child.Ended run(String input) {
        try (Child child = start()) {
            return child.awaitEnd(input);
        }
    }
}

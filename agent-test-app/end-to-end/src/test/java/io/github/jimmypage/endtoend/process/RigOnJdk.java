package io.github.jimmypage.endtoend.process;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One rig on one JDK, with the two servers that all tests share: the application as it is, and with the agent. */
public record RigOnJdk(Rig rig, Jdk jdk) {
    private static final Map<String, Server> SHARED = new ConcurrentHashMap<>();

    /** What is to be tested: every rig on the build's JDK and one on the latest; the whole product in the matrix. */
    public static List<RigOnJdk> chosen() {
        Set<RigOnJdk> chosen = new LinkedHashSet<>();
        for (Rig rig : Rig.chosen()) {
            List<Jdk> jdks = Artifacts.wholeMatrix() ? Jdks.all() : List.of(Jdks.ofTheBuild());
            jdks.forEach(jdk -> chosen.add(new RigOnJdk(rig, jdk)));
        }
        chosen.add(new RigOnJdk(Rig.TOMCAT10, Jdks.latest()));
        return new ArrayList<>(chosen);
    }

    /** The shared server without the agent. */
    public Server withoutAgent() {
        return SHARED.computeIfAbsent(this + " without", key -> start("without"));
    }

    /** The shared server with the agent as a user gets it: no file, no settings. */
    public Server withAgent() {
        return SHARED.computeIfAbsent(this + " with", key -> start("with", "-javaagent:" + Artifacts.agent()));
    }

    /** A server of one's own with these flags before the main class. */
    public Server start(String purpose, String... flags) {
        return Server.start(rig.command(jdk, rig + "-" + purpose).flags(flags));
    }

    @Override
    public String toString() {
        return rig + " on " + jdk;
    }
}

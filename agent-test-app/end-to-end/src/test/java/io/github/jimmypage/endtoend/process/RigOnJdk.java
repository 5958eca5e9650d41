package io.github.jimmypage.endtoend.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** One rig on one JDK, with the two servers that all tests share: the application as it is, and with the agent. */
public record RigOnJdk(Rig rig, Jdk jdk) {
    private static final Map<String, Server> SHARED = new ConcurrentHashMap<>();

    /** What is to be tested: for each change a choice; in the matrix the whole product, or of what is left each rig once. */
    public static List<RigOnJdk> chosen() {
        if (!Artifacts.wholeMatrix()) {
            return new ArrayList<>(forEachChange());
        }
        if (Artifacts.restOfMatrix()) {
            return List.of(
                    new RigOnJdk(Rig.TOMCAT11, Jdks.latest()),
                    new RigOnJdk(Rig.JETTY12_EE8, Jdks.ofTheBuild()),
                    new RigOnJdk(Rig.JETTY12_EE10, Jdks.latest()));
        }
        Set<RigOnJdk> all = new LinkedHashSet<>();
        for (Rig rig : Rig.values()) {
            Jdks.all().forEach(jdk -> all.add(new RigOnJdk(rig, jdk)));
        }
        return new ArrayList<>(all);
    }

    /** One servlet API on the build's JDK, the other on the latest. */
    private static Set<RigOnJdk> forEachChange() {
        Set<RigOnJdk> chosen = new LinkedHashSet<>();
        chosen.add(new RigOnJdk(Rig.TOMCAT9, Jdks.ofTheBuild()));
        chosen.add(new RigOnJdk(Rig.TOMCAT10, Jdks.latest()));
        return chosen;
    }

    /** For what each container does in its own way: of what is left every one that was not tried yet. */
    public static List<RigOnJdk> onEveryContainer() {
        if (!Artifacts.restOfMatrix()) {
            return chosen();
        }
        List<RigOnJdk> chosen = new ArrayList<>();
        for (Rig rig : Rig.values()) {
            if (rig != Rig.TOMCAT9 && rig != Rig.TOMCAT10) {
                chosen.add(new RigOnJdk(rig, rig.isJavax() ? Jdks.ofTheBuild() : Jdks.latest()));
            }
        }
        return chosen;
    }

    /** Where applications are loaded anew: in the matrix every Tomcat on every JDK, of what is left one for each servlet API. */
    public static List<RigOnJdk> chosenForReloading() {
        if (Artifacts.restOfMatrix()) {
            return List.of(new RigOnJdk(Rig.TOMCAT9, Jdks.ofTheBuild()), new RigOnJdk(Rig.TOMCAT11, Jdks.latest()));
        }
        List<RigOnJdk> chosen = new ArrayList<>();
        if (Artifacts.wholeMatrix()) {
            for (Rig tomcat : List.of(Rig.TOMCAT9, Rig.TOMCAT10, Rig.TOMCAT11)) {
                Jdks.all().forEach(jdk -> chosen.add(new RigOnJdk(tomcat, jdk)));
            }
        }
        return chosen;
    }

    /** Each rig once, for what depends on the container and hardly on the JDK; one of each servlet API for each change. */
    public static List<RigOnJdk> eachRigOnce() {
        List<RigOnJdk> forEachChange =
                List.of(new RigOnJdk(Rig.TOMCAT9, Jdks.ofTheBuild()), new RigOnJdk(Rig.TOMCAT10, Jdks.latest()));
        if (!Artifacts.wholeMatrix()) {
            return forEachChange;
        }
        List<RigOnJdk> others = new ArrayList<>();
        for (Rig rig : List.of(Rig.TOMCAT11, Rig.JETTY12_EE8, Rig.JETTY12_EE10)) {
            others.add(new RigOnJdk(rig, Jdks.latest()));
        }
        if (!Artifacts.restOfMatrix()) {
            others.addAll(forEachChange);
        }
        return others;
    }

    /** Each rig once in the matrix, and one of them for each change. */
    public static List<RigOnJdk> oneRigForEachChange() {
        RigOnJdk one = new RigOnJdk(Rig.TOMCAT10, Jdks.latest());
        if (!Artifacts.wholeMatrix()) {
            return List.of(one);
        }
        List<RigOnJdk> each = new ArrayList<>(eachRigOnce());
        if (Artifacts.restOfMatrix()) {
            each.add(new RigOnJdk(Rig.TOMCAT9, Jdks.ofTheBuild()));
        }
        return each;
    }

    /** Every container once, on one JDK, so that the table is whole: in the matrix only. */
    public static List<RigOnJdk> chosenForCapture() {
        List<RigOnJdk> chosen = new ArrayList<>();
        if (Artifacts.wholeMatrix()) {
            for (Rig rig : Rig.values()) {
                chosen.add(new RigOnJdk(rig, rig.isJavax() ? Jdks.ofTheBuild() : Jdks.latest()));
            }
        }
        return chosen;
    }

    /** For how a container frames answers, keeps connections and believes proxies: of what is left one of each that goes its own way. */
    public static List<RigOnJdk> oneOfEachKind() {
        if (!Artifacts.restOfMatrix()) {
            return chosen();
        }
        return List.of(
                new RigOnJdk(Rig.JETTY10, Jdks.ofTheBuild()),
                new RigOnJdk(Rig.JETTY12_EE10, Jdks.latest()),
                new RigOnJdk(Rig.UNDERTOW23, Jdks.latest()));
    }

    /** One that can listen on everything there is, for what depends on no container. */
    public static List<RigOnJdk> oneWithEveryConnector() {
        return Artifacts.restOfMatrix() ? List.of() : List.of(new RigOnJdk(Rig.TOMCAT10, Jdks.latest()));
    }

    /** Where frameworks are tried that start for seconds: in the matrix only. */
    public static List<RigOnJdk> chosenForFrameworks() {
        return Artifacts.wholeMatrix()
                ? List.of(new RigOnJdk(Rig.TOMCAT10, Jdks.latest()), new RigOnJdk(Rig.JETTY12_EE10, Jdks.latest()))
                : List.of();
    }

    /** Where applications bring a security framework along: one container with sessions of its own kind for each change. */
    public static List<RigOnJdk> chosenForSecurity() {
        List<RigOnJdk> chosen = new ArrayList<>();
        if (!Artifacts.restOfMatrix()) {
            chosen.add(new RigOnJdk(Rig.TOMCAT10, Jdks.latest()));
        }
        if (Artifacts.wholeMatrix()) {
            chosen.add(new RigOnJdk(Rig.JETTY12_EE10, Jdks.latest()));
        }
        return chosen;
    }

    /** Whether this page of the probe application can be shown here: some are JSPs, or forward to one. */
    public boolean shows(String page) {
        return rig.hasJsp() || !(page.endsWith(".jsp") || page.endsWith("/forward"));
    }

    /** Whether it can listen on a Unix domain socket besides, and for web servers that speak AJP. */
    public boolean hasSockets() {
        return rig.isTomcat();
    }

    /** The shared server without the agent. */
    public Server withoutAgent() {
        return SHARED.computeIfAbsent(this + " without", key -> start("without"));
    }

    /** The shared server with the agent as a user gets it: no file, no settings. */
    public Server withAgent() {
        return SHARED.computeIfAbsent(this + " with", key -> start("with", "-javaagent:" + Artifacts.agent()));
    }

    /** A server with the agent and these settings, shared by all who ask for the same ones. */
    public Server withAgent(String purpose, String... settings) {
        String[] flags = new String[settings.length + 1];
        flags[0] = "-javaagent:" + Artifacts.agent();
        for (int i = 0; i < settings.length; i++) {
            flags[i + 1] = "-Djimmypage." + settings[i];
        }
        return SHARED.computeIfAbsent(this + " " + String.join(" ", settings), key -> start(purpose, flags));
    }

    /** The shared server without the agent where the container logs people in, also over TLS. */
    public Server securedWithoutAgent() {
        return SHARED.computeIfAbsent(this + " secured", key -> start("secured", keys()));
    }

    /** The same with the agent. */
    public Server securedWithAgent() {
        return SHARED.computeIfAbsent(
                this + " secured with", key -> start("secured-with", "-javaagent:" + Artifacts.agent(), keys()));
    }

    /** The shared server with the agent whose container believes what a proxy says, in one of the ways that it has. */
    public Server proxied(String way) {
        return SHARED.computeIfAbsent(
                this + " proxied by " + way,
                key -> start("proxied-" + way, "-javaagent:" + Artifacts.agent(), "-Drig.forwarded=" + way));
    }

    private static String keys() {
        return "-Drig.keys=" + Keys.directory();
    }

    /** The two shared servers of another application, the second with the agent as a user gets it. */
    public record Both(Server without, Server with) {}

    /** Starts another application with these flags, at both servers at the same time. */
    public Both serving(String application, String... flags) {
        CompletableFuture<Server> without =
                CompletableFuture.supplyAsync(() -> serving(application, "without", List.of(flags)));
        List<String> more = new ArrayList<>(List.of(flags));
        more.add("-javaagent:" + Artifacts.agent());
        Server with = serving(application, "with", more);
        return new Both(without.join(), with);
    }

    private Server serving(String application, String purpose, List<String> flags) {
        return SHARED.computeIfAbsent(
                this + " " + application + " " + purpose + " " + String.join(" ", flags),
                key -> Server.start(rig.command(jdk, rig + "-" + application + "-" + purpose, application)
                        .flags(flags.toArray(new String[0]))));
    }

    /** A server of one's own with these flags before the main class. */
    public Server start(String purpose, String... flags) {
        return Server.start(rig.command(jdk, rig + "-" + purpose).flags(flags));
    }

    /** The same with the agent. */
    public Server startWithAgent(String purpose, String flag) {
        return start(purpose, "-javaagent:" + Artifacts.agent(), flag);
    }

    /** A server of one's own with the agent and these flags, where the container also speaks TLS. */
    public Server startSecured(String purpose, String... flags) {
        List<String> all = new ArrayList<>(List.of("-javaagent:" + Artifacts.agent(), keys()));
        all.addAll(List.of(flags));
        return start(purpose, all.toArray(new String[0]));
    }

    /** Where a server may leave a file of this name. */
    public Path file(String name) {
        return Artifacts.work().resolve(rig + "-" + name);
    }

    /** A server of one's own in which container and application have class loaders that filter; the rig is a Tomcat. */
    public Server startFiltered(String purpose, String... flags) {
        return Server.start(rig.command(jdk, rig + "-" + purpose, "rig.FilteredRig", "webapp")
                .flags(flags));
    }

    @Override
    public String toString() {
        return rig + " on " + jdk;
    }
}

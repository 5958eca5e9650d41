package io.github.jimmypage.endtoend.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** An application as the users of a framework build it, laid out by the build in a directory of this name. */
public enum Framework {
    ;

    private static final Map<String, Server> SHARED = new ConcurrentHashMap<>();

    private final Launch launch;
    private final Site site;
    private final Set<String> refusals;
    private final OneLine oneLine;

    /**
     * @param refusals why pages of it are refused, all of them, in the words of {@code Cache-Status}
     */
    Framework(Launch launch, Site site, Set<String> refusals, OneLine oneLine) {
        this.launch = launch;
        this.site = site;
        this.refusals = refusals;
        this.oneLine = oneLine;
    }

    /** What starts it. */
    sealed interface Launch {
        Jdk jdk();
    }

    /** A container that is there as a rig. */
    private record In(Rig rig) implements Launch {
        @Override
        public Jdk jdk() {
            return rig.isJavax() ? Jdks.ofTheBuild() : Jdks.latest();
        }
    }

    /** The application itself, which says its port in a line like this. */
    private record Itself(String main, Pattern port, Jdk jdk) implements Launch {}

    /**
     * A line of configuration that buys hits.
     *
     * @param page that is refused without it
     * @param asMember whether anna asks for it, not a guest
     */
    public record OneLine(String setting, String page, boolean asMember) {}

    /** All of them in the matrix, none for each change. */
    public static List<Framework> chosen() {
        return Artifacts.wholeMatrix() ? List.of(values()) : List.of();
    }

    public Site site() {
        return site;
    }

    public Set<String> refusals() {
        return refusals;
    }

    public OneLine oneLine() {
        return oneLine;
    }

    /** The shared server without the agent. */
    public Server withoutAgent() {
        return shared("without");
    }

    /** The shared server with the agent as a user gets it. */
    public Server withAgent() {
        return shared("with", "-javaagent:" + Artifacts.agent());
    }

    /** The shared server with the agent and the line of configuration. */
    public Server withOneLine() {
        return shared("with-one-line", "-javaagent:" + Artifacts.agent(), "-Djimmypage." + oneLine.setting());
    }

    private Server shared(String purpose, String... flags) {
        return SHARED.computeIfAbsent(this + " " + purpose, key -> start(purpose, flags));
    }

    /** A server of one's own with these flags before the main class. */
    public Server start(String purpose, String... flags) {
        Path directory = Artifacts.rigs().resolve("frameworks").resolve(toString());
        List<String> all = new ArrayList<>(List.of(flags));
        all.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx384m", "-Drig.scan=true"));
        String name = this + "-" + purpose;
        if (launch instanceof Itself itself) {
            return Server.start(
                    Command.on(itself.jdk(), name)
                            .flags(all.toArray(new String[0]))
                            .main(itself.main(), List.of(directory.resolve("classes"), directory.resolve("lib/*"))),
                    itself.port());
        }
        Rig rig = ((In) launch).rig();
        String webapp = directory.resolve("webapp").toString();
        return Server.start(rig.command(launch.jdk(), name, webapp).flags(all.toArray(new String[0])));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

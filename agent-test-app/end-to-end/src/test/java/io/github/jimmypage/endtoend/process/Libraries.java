package io.github.jimmypage.endtoend.process;

import java.nio.file.Path;
import java.util.List;

/** The application with older versions of the agent's libraries on its class path. */
public final class Libraries {
    private Libraries() {}

    /** Starts it with the agent, and with these flags before the main class. */
    public static Server start(Jdk jdk, String... flags) {
        Path directory = Artifacts.rigs().resolve("libraries");
        return Server.start(Command.on(jdk, "libraries")
                .agent()
                .flags("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m")
                .flags(flags)
                .main(
                        "libraries.LibrariesApplication",
                        List.of(directory.resolve("classes"), directory.resolve("lib/*")),
                        Artifacts.work()
                                .resolve("libraries-jdk" + jdk.feature())
                                .toString()));
    }
}

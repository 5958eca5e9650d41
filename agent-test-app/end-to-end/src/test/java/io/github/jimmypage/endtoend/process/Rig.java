package io.github.jimmypage.endtoend.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A container with its drivers, laid out by the build in a directory of this name in lower case. */
public enum Rig {
    TOMCAT9("rig.TomcatRig"),
    TOMCAT10("rig.TomcatRig");

    private final String main;

    Rig(String main) {
        this.main = main;
    }

    /** The command that serves the probe application from this rig; {@code work} is a directory of its own. */
    Command command(Jdk jdk, String work) {
        Path directory = Artifacts.rigs().resolve(toString());
        return Command.on(jdk, work)
                .flags("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m")
                .main(
                        main,
                        List.of(directory.resolve("classes"), directory.resolve("lib/*")),
                        directory.resolve("webapp").toString(),
                        directory.resolve(work + "-jdk" + jdk.feature()).toString());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.github.jimmypage.endtoend.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A container with its drivers, laid out by the build in a directory of this name in lower case, with hyphens. */
public enum Rig {
    TOMCAT9("rig.TomcatRig"),
    TOMCAT10("rig.TomcatRig"),
    TOMCAT11("rig.TomcatRig"),
    JETTY12_EE8("rig.JettyRig"),
    JETTY12_EE10("rig.JettyRig");

    private final String main;

    Rig(String main) {
        this.main = main;
    }

    /** The command that serves the probe application from this rig; {@code work} is a directory of its own. */
    Command command(Jdk jdk, String work) {
        return command(jdk, work, main, "webapp");
    }

    /** The command that serves another application of this rig, at the path of the probe application. */
    Command command(Jdk jdk, String work, String application) {
        return command(jdk, work, main, application);
    }

    /** The command of another launcher of this rig, for another of its applications. */
    Command command(Jdk jdk, String work, String launcher, String application) {
        Path directory = Artifacts.rigs().resolve(toString());
        return Command.on(jdk, work)
                .flags("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m")
                .main(
                        launcher,
                        List.of(directory.resolve("classes"), directory.resolve("lib/*")),
                        directory.resolve(application).toString(),
                        directory.resolve(work + "-jdk" + jdk.feature()).toString());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package io.github.jimmypage.endtoend.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A container with its drivers, laid out by the build in a directory of this name in lower case, with hyphens. */
public enum Rig {
    TOMCAT9("rig.TomcatRig"),
    TOMCAT10("rig.TomcatRig"),
    TOMCAT11("rig.TomcatRig"),
    JETTY10("rig.JettyRig"),
    JETTY12_EE8("rig.JettyRig"),
    JETTY12_EE9("rig.JettyRig"),
    JETTY12_EE10("rig.JettyRig"),
    JETTY12_EE11("rig.JettyRig"),
    UNDERTOW22("rig.UndertowRig"),
    UNDERTOW23("rig.UndertowRig");

    private final String main;

    Rig(String main) {
        this.main = main;
    }

    /** Whether its servlet API is the one before jakarta. */
    boolean isJavax() {
        return switch (this) {
            case TOMCAT9, JETTY10, JETTY12_EE8, UNDERTOW22 -> true;
            case TOMCAT10, TOMCAT11, JETTY12_EE9, JETTY12_EE10, JETTY12_EE11, UNDERTOW23 -> false;
        };
    }

    boolean isTomcat() {
        return main.equals("rig.TomcatRig");
    }

    /** Whether it has something for JSPs. */
    boolean hasJsp() {
        return this != UNDERTOW22 && this != UNDERTOW23;
    }

    /** The command that serves the probe application from this rig; {@code work} the name of a directory of its own. */
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
                        Artifacts.work().resolve(work + "-jdk" + jdk.feature()).toString());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

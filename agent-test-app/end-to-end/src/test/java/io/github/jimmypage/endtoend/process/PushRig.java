package io.github.jimmypage.endtoend.process;

/** The application that pushes news to its visitors, laid out by the build for the matrix alone. */
public final class PushRig {
    private PushRig() {}

    public static boolean isThere() {
        return Artifacts.wholeMatrix();
    }

    public static Server withoutAgent() {
        return start("push-without");
    }

    public static Server withAgent() {
        return start("push-with", "-javaagent:" + Artifacts.agent());
    }

    private static Server start(String work, String... flags) {
        String webapp = Artifacts.rigs().resolve("frameworks/push/webapp").toString();
        return Server.start(Rig.TOMCAT10
                .command(Jdks.latest(), work, webapp)
                .flags("-Drig.scan=true")
                .flags(flags));
    }
}

package io.github.jimmypage.endtoend.process;

import java.nio.file.Path;
import java.util.List;

/** Drivers and pools without a container: writes in every way that JDBC has, and compares the logged bumps with what must be. */
public final class JdbcRig {
    private JdbcRig() {}

    /** Runs one engine with one pool to the end, with the agent. What it leaves behind goes into the directory. */
    public static Child.Ended run(Jdk jdk, String engine, String url, String pool, Path directory) {
        Path rig = Artifacts.rigs().resolve("jdbc");
        Path log = directory.resolve("agent.log");
        return Command.on(jdk, "jdbc-" + engine + "-" + pool)
                .agent()
                .flags(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-Djimmypage.debug.cache=true",
                        "-Djimmypage.log.file=" + log,
                        "-Djimmypage.refresh.settle=0",
                        "-Dderby.stream.error.file=" + directory.resolve("derby.log"),
                        "-Dderby.locks.waitTimeout=2")
                .main(
                        "jdbcrig.Main",
                        List.of(rig.resolve("classes"), rig.resolve("lib/*")),
                        engine,
                        url,
                        log.toString(),
                        pool)
                .run();
    }
}

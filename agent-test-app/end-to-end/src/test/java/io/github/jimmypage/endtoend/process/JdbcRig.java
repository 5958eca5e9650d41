package io.github.jimmypage.endtoend.process;

import java.nio.file.Path;
import java.util.List;

/** Drivers and pools without a container: writes in every way that JDBC has, and compares the logged bumps with what must be. */
public final class JdbcRig {
    private JdbcRig() {}

    /** Runs one engine with one pool to the end, with the agent. What it leaves behind goes into the directory. */
    public static Child.Ended run(Jdk jdk, String engine, String url, String pool, Path directory) {
        return command(
                        jdk,
                        engine + "-" + pool,
                        "jdbcrig.Main",
                        directory,
                        engine,
                        url,
                        log(directory).toString(),
                        pool)
                .run();
    }

    /** Starts writing to a database that is going to be away for a while. */
    public static Child startOutage(Jdk jdk, String engine, String url, int port, String kind, Path directory) {
        String[] arguments = {engine, url, log(directory).toString(), Integer.toString(port), kind};
        return command(jdk, engine + "-" + kind, "jdbcrig.Outage", directory, arguments)
                .start();
    }

    private static Path log(Path directory) {
        return directory.resolve("agent.log");
    }

    private static Command command(Jdk jdk, String name, String main, Path directory, String... arguments) {
        Path rig = Artifacts.rigs().resolve("jdbc");
        return Command.on(jdk, "jdbc-" + name)
                .bumpsLoggedTo(log(directory))
                .flags("-Dderby.stream.error.file=" + directory.resolve("derby.log"), "-Dderby.locks.waitTimeout=2")
                .main(main, List.of(rig.resolve("classes"), rig.resolve("lib/*")), arguments);
    }
}

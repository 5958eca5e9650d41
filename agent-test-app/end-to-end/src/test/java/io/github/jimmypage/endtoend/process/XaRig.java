package io.github.jimmypage.endtoend.process;

import java.nio.file.Path;
import java.util.List;

/** Two databases, transaction managers over them, and no container. */
public final class XaRig {
    private XaRig() {}

    /**
     * Runs to the end, with the agent.
     *
     * @param task what to do: {@code try} all, {@code prepare} branches and leave them, {@code recover} such
     * @param directory for what it leaves behind
     */
    public static Child.Ended run(Jdk jdk, String task, String one, String two, Path directory) {
        Path rig = Artifacts.rigs().resolve("xa");
        Path log = directory.resolve(task + ".log");
        return Command.on(jdk, "xa-" + task)
                .bumpsLoggedTo(log)
                .flags(
                        "-DObjectStoreEnvironmentBean.objectStoreDir=" + directory.resolve("store"),
                        "-DObjectStoreEnvironmentBean.communicationStore.objectStoreDir=" + directory.resolve("store"),
                        "-Dcom.atomikos.icatch.log_base_dir=" + directory,
                        "-Dderby.stream.error.file=" + directory.resolve("derby.log"))
                .main(
                        "xarig.Main",
                        List.of(rig.resolve("classes"), rig.resolve("lib/*")),
                        log.toString(),
                        task,
                        one,
                        two)
                .run();
    }
}

package io.github.jimmypage.bench.startup;

import io.github.jimmypage.bench.load.Load;
import io.github.jimmypage.bench.load.Requests;
import io.github.jimmypage.bench.process.Agent;
import io.github.jimmypage.bench.process.Jvm;
import io.github.jimmypage.bench.process.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Ways in which a JVM keeps the classes of an application for its next start. The archive is made without the agent and used on both
 * sides: with an agent Java 17 refuses to make one, and Java 25 makes a cache that it crashes on. A cache that was made without is
 * turned away as a whole where an agent brings the module {@code java.instrument} in, so that the start with one is the slower for it.
 */
enum ClassArchive {
    CDS("-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile="),
    AOT("-XX:AOTCacheOutput=", "-XX:AOTCache=");

    static final String FIRST_PAGE = "/page/16384";

    /** What the JVM has to say of classes that it cannot keep would fill the pipe that nobody empties. */
    private static final String[] TO_LOG = {"-Xlog:disable", "-Xlog:all=warning:stderr"};

    private final String making;
    private final String using;

    ClassArchive(String making, String using) {
        this.making = making;
        this.using = using;
    }

    /**
     * Makes one of the benchmark server, by starting it and asking for a page.
     *
     * @return the flags of a JVM that uses it
     * @throws IOException also if none came out
     */
    String[] make(Jvm jvm) throws IOException {
        Path file = jvm.artifacts()
                .work()
                .resolve("classes-" + ProcessHandle.current().pid() + "." + this);
        Files.deleteIfExists(file);
        try (Server server = jvm.server(Agent.NONE, TO_LOG[0], TO_LOG[1], making + file)) {
            new Load(server.port(), 1).once(new Requests.Same(FIRST_PAGE));
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("the JVM made no archive " + file);
        }
        file.toFile().deleteOnExit();
        return new String[] {TO_LOG[0], TO_LOG[1], using + file};
    }
}

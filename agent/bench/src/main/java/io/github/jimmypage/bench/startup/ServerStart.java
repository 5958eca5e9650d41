package io.github.jimmypage.bench.startup;

import io.github.jimmypage.bench.process.Server;
import io.github.jimmypage.bench.report.Row;
import java.io.IOException;
import java.util.List;

/** The start of a server until its first answer. */
final class ServerStart implements Subject {
    /** Starts the server with or without the agent. */
    interface Starter {
        Server start(boolean withAgent) throws IOException;
    }

    private final Starter starter;
    private final String path;
    private final Later later;
    private final Series cpu;
    private final Series wall;
    private final Series memory;
    private final Series highestMemory;

    /**
     * A server of this name.
     *
     * @param path of the page whose answer ends the start
     * @param later what is asked for before memory is read again
     */
    ServerStart(String name, Starter starter, String path, Later later) {
        this.starter = starter;
        this.path = path;
        this.later = later;
        cpu = new Series(name + ": CPU seconds until the first answer", 2);
        wall = new Series(name + ": seconds until the first answer", 2);
        memory = new Series(name + ": resident MB at the first answer", 0);
        highestMemory = new Series(name + ": highest resident MB, " + later.times() + " requests later", 0);
    }

    @Override
    public void measure(boolean withAgent, boolean counts) throws IOException {
        Started started = Started.of(() -> starter.start(withAgent), path, later);
        if (counts) {
            cpu.add(withAgent, started.cpuSeconds());
            wall.add(withAgent, started.seconds());
            memory.add(withAgent, started.megabytes());
            highestMemory.add(withAgent, started.highestMegabytes());
        }
    }

    @Override
    public List<Row> rows() {
        return List.of(cpu.row(), wall.row(), memory.row(), highestMemory.row());
    }
}

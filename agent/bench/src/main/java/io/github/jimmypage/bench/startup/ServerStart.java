package io.github.jimmypage.bench.startup;

import io.github.jimmypage.bench.process.Agent;
import io.github.jimmypage.bench.process.Server;
import io.github.jimmypage.bench.report.Row;
import java.io.IOException;
import java.util.List;

/** The start of a server until its first answer. */
final class ServerStart implements Subject {
    /** Starts the server with an agent, or without. */
    interface Starter {
        Server start(Agent agent) throws IOException;
    }

    private final Starter starter;
    private final List<Agent> agents;
    private final String path;
    private final Later later;
    private final Series cpu;
    private final Series wall;
    private final Series memory;
    private final Series highestMemory;

    /**
     * A server of this name.
     *
     * @param agents without any first
     * @param path of the page whose answer ends the start
     * @param later what is asked for before memory is read again
     */
    ServerStart(String name, Starter starter, List<Agent> agents, String path, Later later) {
        this.starter = starter;
        this.agents = agents;
        this.path = path;
        this.later = later;
        cpu = new Series(name + ": CPU seconds until the first answer", 2);
        wall = new Series(name + ": seconds until the first answer", 2);
        memory = new Series(name + ": resident MB at the first answer", 0);
        highestMemory = new Series(name + ": highest resident MB, " + later.times() + " requests later", 0);
    }

    @Override
    public List<Agent> agents() {
        return agents;
    }

    @Override
    public void measure(Agent agent, boolean counts) throws IOException {
        Started started = Started.of(() -> starter.start(agent), path, later);
        if (counts) {
            cpu.add(agent, started.cpuSeconds());
            wall.add(agent, started.seconds());
            memory.add(agent, started.megabytes());
            highestMemory.add(agent, started.highestMegabytes());
        }
    }

    @Override
    public List<Row> rows(Agent agent) {
        return List.of(cpu.row(agent), wall.row(agent), memory.row(agent), highestMemory.row(agent));
    }
}

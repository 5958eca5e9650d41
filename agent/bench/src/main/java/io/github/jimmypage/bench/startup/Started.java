package io.github.jimmypage.bench.startup;

import io.github.jimmypage.bench.load.Load;
import io.github.jimmypage.bench.load.Requests;
import io.github.jimmypage.bench.proc.Memory;
import io.github.jimmypage.bench.process.Server;
import java.io.IOException;

/**
 * A server at the moment of its first answer, and some requests later.
 *
 * @param cpuSeconds that it used until then, user and system
 * @param seconds since it was started
 * @param megabytes resident at that moment
 * @param highestMegabytes ever resident, some requests later
 */
record Started(double cpuSeconds, double seconds, double megabytes, double highestMegabytes) {
    private static final double NANOS_PER_SECOND = 1e9;

    /** Starts a server of one kind. */
    interface Start {
        Server start() throws IOException;
    }

    /**
     * Starts a server, asks for pages and ends it.
     *
     * @param path of the page whose answer ends the start
     * @param later what is asked for then
     */
    static Started of(Start start, String path, Later later) throws IOException {
        long begun = System.nanoTime();
        try (Server server = start.start()) {
            Load load = new Load(server.port(), 1);
            if (!load.once(new Requests.Same(path)).isOk()) {
                throw new IOException(path + " is not answered with 200");
            }
            double seconds = (System.nanoTime() - begun) / NANOS_PER_SECOND;
            double cpuSeconds = server.cpuSeconds();
            double megabytes = Memory.of(server.pid()).now();
            load.repeat(new Requests.Same(later.excludedPath()), later.times());
            return new Started(
                    cpuSeconds, seconds, megabytes, Memory.of(server.pid()).highest());
        }
    }
}

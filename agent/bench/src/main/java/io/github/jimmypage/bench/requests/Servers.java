package io.github.jimmypage.bench.requests;

import io.github.jimmypage.bench.process.Jvm;
import io.github.jimmypage.bench.process.Server;
import java.io.IOException;

/** The benchmark server twice, with and without the agent, both running while their requests take turns. */
record Servers(Server without, Server with) implements AutoCloseable {
    static Servers start(Jvm jvm) throws IOException {
        Server without = jvm.server(false);
        try {
            return new Servers(without, jvm.server(true));
        } catch (IOException | RuntimeException e) {
            without.close();
            throw e;
        }
    }

    Server at(Side side) {
        return switch (side) {
            case WITHOUT_AGENT -> without;
            case WITH_AGENT -> with;
        };
    }

    @Override
    public void close() throws IOException {
        without.close();
        with.close();
    }
}

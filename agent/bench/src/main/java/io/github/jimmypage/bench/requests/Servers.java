package io.github.jimmypage.bench.requests;

import io.github.jimmypage.bench.process.Agent;
import io.github.jimmypage.bench.process.FrontCache;
import io.github.jimmypage.bench.process.Jvm;
import io.github.jimmypage.bench.process.Server;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The servers of a section, all running while their requests take turns. Used by one thread. */
final class Servers implements AutoCloseable {
    /** A heap that the operating system has given already: what stores pages touches more of it, once, and no page costs that later. */
    private static final String TOUCHED = "-XX:+AlwaysPreTouch";

    private final Jvm jvm;
    private final Map<Side, Server> running = new EnumMap<>(Side.class);

    private Servers(Jvm jvm) {
        this.jvm = jvm;
    }

    /** @param sides the one without agent among them */
    static Servers start(Jvm jvm, Set<Side> sides) throws IOException {
        Servers servers = new Servers(jvm);
        try {
            for (Side side : new TreeSet<>(sides)) {
                servers.running.put(side, servers.start(side));
            }
            return servers;
        } catch (IOException | RuntimeException e) {
            servers.close();
            throw e;
        }
    }

    private Server start(Side side) throws IOException {
        return switch (side) {
            case WITHOUT_AGENT -> jvm.server(Agent.NONE, TOUCHED);
            case WITH_AGENT -> jvm.server(Agent.OURS, TOUCHED);
            case VERIFYING -> jvm.server(Agent.OURS, TOUCHED, "-Djimmypage.mode=verify");
            case OPENTELEMETRY -> jvm.server(Agent.OPENTELEMETRY, TOUCHED);
            case ELASTIC -> jvm.server(Agent.ELASTIC, TOUCHED);
            case EHCACHE -> jvm.ehcacheServer();
            case NGINX -> jvm.before(at(Side.WITHOUT_AGENT), FrontCache.NGINX);
            case VARNISH -> jvm.before(at(Side.WITHOUT_AGENT), FrontCache.VARNISH);
        };
    }

    Server at(Side side) {
        Server server = running.get(side);
        if (server == null) {
            throw new IllegalArgumentException(side + " was not started");
        }
        return server;
    }

    @Override
    public void close() throws IOException {
        for (Server server : running.values()) {
            server.close();
        }
    }
}

package io.github.jimmypage.bench.process;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which Java agent a child carries. */
public enum Agent {
    NONE("no agent", null),
    OURS("the agent", null),
    OPENTELEMETRY(Peer.OPENTELEMETRY.title(), Peer.OPENTELEMETRY),
    ELASTIC(Peer.ELASTIC.title(), Peer.ELASTIC);

    private final String title;
    private final @Nullable Peer peer;

    Agent(String title, @Nullable Peer peer) {
        this.title = title;
        this.peer = peer;
    }

    /** Those that can be measured, in their order. */
    public static List<Agent> found(Peers peers) {
        return Stream.of(values()).filter(agent -> agent.isFound(peers)).toList();
    }

    private boolean isFound(Peers peers) {
        return peer == null || peers.has(peer);
    }

    public String title() {
        return title;
    }

    /** The flags of a JVM that carries it. Peers send nothing anywhere, and have no server to send it to. */
    List<String> flags(Artifacts artifacts) {
        return switch (this) {
            case NONE -> List.of();
            // It stays off the benchmark server's anchors, and off a page of each server that is measured as excluded.
            case OURS ->
                List.of(
                        "-javaagent:" + artifacts.agent(),
                        "-Djimmypage.cache.exclude=/limit/*,/hand-written/*,/excluded/*,/product/*");
            case OPENTELEMETRY ->
                List.of(
                        "-javaagent:" + artifacts.peers().get(Peer.OPENTELEMETRY),
                        "-Dotel.traces.exporter=none",
                        "-Dotel.metrics.exporter=none",
                        "-Dotel.logs.exporter=none",
                        "-Dotel.javaagent.logging=none");
            case ELASTIC ->
                List.of(
                        "-javaagent:" + artifacts.peers().get(Peer.ELASTIC),
                        "-Delastic.apm.disable_send=true",
                        "-Delastic.apm.central_config=false",
                        "-Delastic.apm.cloud_provider=NONE",
                        "-Delastic.apm.metrics_interval=0",
                        "-Delastic.apm.log_level=OFF");
        };
    }
}

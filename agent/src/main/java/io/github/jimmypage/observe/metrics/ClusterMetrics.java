package io.github.jimmypage.observe.metrics;

import io.github.jimmypage.cluster.ClusterState;

/** The metrics of several JVMs on one database. Without state. */
final class ClusterMetrics {
    private static final String COUNTER = "counter";
    private static final String GAUGE = "gauge";
    private static final String LAG = "jimmypage_cluster_lag_seconds";
    private static final String GENERATION = "jimmypage_cluster_generation";
    private static final String NOT_SERVING = "jimmypage_cluster_not_serving_seconds_total";
    private static final double MILLIS_PER_SECOND = 1000;

    private ClusterMetrics() {}

    /** What is not known before the first answer has no sample: 0 would be a lie. */
    static void write(MetricsText text, ClusterState state) {
        text.metric(
                        "jimmypage_cluster_confirmed",
                        GAUGE,
                        "1 while this JVM knows what the others wrote; while it does not, it serves no pages.")
                .sample("jimmypage_cluster_confirmed", state.confirmed() ? 1 : 0);
        text.metric("jimmypage_cluster_nodes", GAUGE, "JVMs that take part, this one included.")
                .sample("jimmypage_cluster_nodes", state.nodes());
        text.metric(LAG, GAUGE, "Seconds since this JVM last knew that it had heard of every write.");
        if (state.lagMillis() >= 0) {
            text.fraction(LAG, state.lagMillis() / MILLIS_PER_SECOND);
        }
        text.metric("jimmypage_cluster_pending", GAUGE, "Bumps of this JVM that the others have not been told.")
                .sample("jimmypage_cluster_pending", state.pending());
        text.metric(GENERATION, GAUGE, "Up to which bump of all JVMs this one has heard.");
        if (state.sharedGeneration() >= 0) {
            text.sample(GENERATION, state.sharedGeneration());
        }
        text.metric("jimmypage_cluster_gaps_total", COUNTER, "Times that writes of others were missed and made up for.")
                .sample("jimmypage_cluster_gaps_total", state.gaps());
        text.metric("jimmypage_cluster_reconnects_total", COUNTER, "Connections to the server that were made again.")
                .sample("jimmypage_cluster_reconnects_total", state.reconnects());
        text.metric(
                NOT_SERVING,
                COUNTER,
                "Seconds without serving for want of word from the others, since the first time that pages could be"
                        + " served.");
        text.fraction(NOT_SERVING, state.notServingMillis() / MILLIS_PER_SECOND);
    }
}

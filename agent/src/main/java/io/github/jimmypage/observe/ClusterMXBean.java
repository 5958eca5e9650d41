package io.github.jimmypage.observe;

/** What JMX shows of this JVM as one of several, under {@code io.github.jimmypage:type=Cluster}. Counts are since the start. Thread-safe. */
public interface ClusterMXBean {
    /** Whether this JVM knows what the others wrote, and so may serve pages. */
    boolean isConnected();

    /** Milliseconds since it last knew that it had heard of every write; -1 for never. */
    long getLagMillis();

    /** Times that writes of others were found to be missed, and made up for by making every page stale. */
    long getGaps();

    /** Connections to the server that were made again. */
    long getReconnects();

    /** Bumps of this JVM that the others have not been told. */
    long getPending();

    /** JVMs that take part, this one included. */
    long getNodes();

    /** Milliseconds altogether in which no pages could be served because of the others, since the first time that they could. */
    long getNotServingMillis();

    /** Up to which bump of all JVMs it has heard; -1 before the first answer. */
    long getSharedGeneration();

    /** The name by which the others know this JVM. */
    String getNode();

    /** Another one says that the server lost its data, or that others took their place; empty before the first answer. */
    String getEpoch();
}

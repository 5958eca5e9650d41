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
}

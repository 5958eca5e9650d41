package io.github.jimmypage.observe;

/**
 * What JMX shows of how others are heard who write to a PostgreSQL, under {@code io.github.jimmypage:type=Listen}. Counts are since the
 * start. Thread-safe.
 */
public interface ListenMXBean {
    /** Whether this JVM hears what is notified, and so may serve pages. */
    boolean isConnected();

    /** Why it does not, in words; empty while it does. */
    String getTrouble();

    /** The channel on which it listens. */
    String getChannel();

    /** Milliseconds since it last knew that it had heard everything; -1 for never. */
    long getLagMillis();

    /** Notifications that it heard. */
    long getNotifications();

    /** Connections that were made again. */
    long getReconnects();
}

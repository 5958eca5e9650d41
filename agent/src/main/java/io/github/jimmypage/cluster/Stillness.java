package io.github.jimmypage.cluster;

/** Whether this JVM writes to its database at present. Thread-safe, quick, never throws. */
public interface Stillness {
    /** Whether no write is under way among those that did not have to wait in {@link Cluster#mayWrite}. */
    boolean isStill();

    /** Writes and what might be one, since the start: as long as it grows there may be more to come. */
    long begun();
}

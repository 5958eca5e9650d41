package io.github.jimmypage.config;

/**
 * A bound on memory: so many bytes, or a share of the largest heap the JVM may use.
 *
 * @param fixed bytes, at least 0; meaningless when {@code percent} is not 0
 * @param percent 1 to 90, or 0 when the bound is in bytes
 */
public record HeapShare(long fixed, int percent) {
    /** {@return the bound in bytes for this JVM} */
    public long bytes() {
        return bytesOf(Runtime.getRuntime().maxMemory());
    }

    /**
     * The bound in bytes for a given heap.
     *
     * @param largestHeap in bytes; {@link Long#MAX_VALUE} when the JVM knows no limit
     */
    public long bytesOf(long largestHeap) {
        return percent == 0 ? fixed : largestHeap / 100 * percent;
    }
}

package io.github.jimmypage.observe;

import java.util.Map;

/** What JMX shows of the cache, under {@code io.github.jimmypage:type=Cache}. Counts are since the start. Thread-safe. */
public interface CacheMXBean {
    /** What is served: {@code on} or {@code off}. */
    String getMode();

    /** The present generation. */
    long getGeneration();

    /** Pages that are kept, estimated. */
    long getPages();

    /** Bytes of heap that they are estimated to take. */
    long getBytes();

    /** Pages of the present generation that were served. */
    long getHits();

    /** Previous pages that were served. */
    long getStaleHits();

    /** Candidates that the application rendered for a client. */
    long getMisses();

    /** Rendered pages that were not kept. */
    long getRefusals();

    /** The same by reason. */
    Map<String, Long> getRefusalsByReason();

    /** Moves of the generation. */
    long getBumps();

    /** Pages that were dropped for want of room. */
    long getEvictions();

    /** Makes every page stale, as a write of an unknown table does. */
    void bump();

    /** Forgets every page. */
    void clear();
}

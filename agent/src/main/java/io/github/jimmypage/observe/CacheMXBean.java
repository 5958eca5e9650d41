package io.github.jimmypage.observe;

import java.util.List;
import java.util.Map;

/** What JMX shows of the cache, under {@code io.github.jimmypage:type=Cache}. Counts are since the start. Thread-safe. */
public interface CacheMXBean {
    /** What is served: {@code on}, {@code verify} or {@code off}. */
    String getMode();

    /**
     * Changes what is served, until the file with settings says something else or the JVM restarts.
     *
     * @throws IllegalArgumentException for what is no mode
     */
    void setMode(String mode);

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

    /** Seconds that rendering took, of pages that were served instead of being rendered again. */
    double getRenderSecondsSaved();

    /** Makes every page stale, as a write of an unknown table does. */
    void bump();

    /**
     * Makes pages stale as a committed write of these tables does.
     *
     * @param tables names, separated by commas; {@code *} for any
     * @return whether the generation moved: it does not when all of them are whitelisted
     * @throws IllegalArgumentException when there is no name
     */
    boolean bump(String tables);

    /**
     * Makes the pages of one path stale, with any query and for everybody: whoever asks next has them rendered anew.
     *
     * @param path with the context path, such as {@code /shop/list}
     * @throws IllegalArgumentException when it does not start with a slash
     */
    void refresh(String path);

    /** What came of comparing pages with what is rendered, in words. */
    String getVerified();

    /**
     * What could be set and why, by what was seen since the start: the reason in words, then {@code ->} and the line for the file with
     * settings where one helps. Empty for nothing.
     */
    List<String> getAdvice();

    /** Paths whose pages are not kept because one was not what is rendered, with the reason. */
    Map<String, String> getQuarantined();

    /**
     * Lets the pages of a path be kept again.
     *
     * @param path with the context path, as {@link #getQuarantined} tells it
     * @return whether it was in quarantine
     */
    boolean release(String path);

    /** The last bumps with what caused them, a line each, the newest last. */
    List<String> getBumpLog();

    /**
     * Has the next requests for a path leave their steps, for a few minutes and some requests at most.
     *
     * @param path with the context path; {@code *} stands for any run of characters
     * @throws IllegalArgumentException when it is no path
     */
    void explain(String path);

    /** What became of requests for the paths that {@link #explain} was asked for, a line each, the newest last. */
    List<String> getExplained();

    /** Forgets every page. */
    void clear();
}

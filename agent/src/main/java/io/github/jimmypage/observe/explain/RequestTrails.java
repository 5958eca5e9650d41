package io.github.jimmypage.observe.explain;

import java.util.List;

/** What the cache made of single requests, for paths that an operator asked for. Thread-safe. */
public final class RequestTrails {
    private static final int ENTRIES = 200;

    private final Ring<ExplainedRequest> requests = new Ring<>(ENTRIES);

    /** Paths that are watched at present, as they were given. */
    public List<String> watched() {
        return List.of();
    }

    /**
     * Has the next requests for a path leave their steps.
     *
     * @param path with the context path; {@code *} stands for any run of characters
     */
    public void watch(String path) {}

    /**
     * Requests that were noted after the given one.
     *
     * @param sequence of the last that is known; 0 for none
     * @return newest last; the oldest may have gone already
     */
    public List<ExplainedRequest> since(long sequence) {
        return requests.since(sequence);
    }

    /** The sequence of the newest request; 0 when none was noted. */
    public long last() {
        return requests.last();
    }
}

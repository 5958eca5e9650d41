package probe;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How often each page was really rendered: what proves that an answer came from somewhere else. */
public final class Renders {
    private static final Map<String, AtomicInteger> COUNTS = new ConcurrentHashMap<>();

    private Renders() {}

    /** Counts one rendering of the page at this URI; also called by the JSPs. */
    public static void count(String uri) {
        COUNTS.computeIfAbsent(uri, page -> new AtomicInteger()).incrementAndGet();
    }

    static int of(String uri) {
        AtomicInteger count = COUNTS.get(uri);
        return count == null ? 0 : count.get();
    }
}

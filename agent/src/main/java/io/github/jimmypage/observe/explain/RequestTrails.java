package io.github.jimmypage.observe.explain;

import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.cache.Ticker;
import io.github.jimmypage.cache.Trail;
import io.github.jimmypage.cache.TrailWatcher;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the cache made of single requests, for paths that an operator asked for. A path is watched for {@value #MOST_REQUESTS} requests
 * and {@value #MINUTES} minutes at most; while none is, a request costs one look at a field. Thread-safe.
 */
public final class RequestTrails implements TrailWatcher {
    static final int MOST_REQUESTS = 20;
    static final int MINUTES = 5;

    private static final int MOST_PATHS = 20;
    private static final int ENTRIES = 200;
    private static final long LASTING_NANOS = MINUTES * 60_000_000_000L;

    private final PageCache cache;
    private final Ticker ticker;
    private final Ring<ExplainedRequest> requests = new Ring<>(ENTRIES);
    private final ArrayDeque<WatchedPath> watched = new ArrayDeque<>();

    public RequestTrails(PageCache cache, Ticker ticker) {
        this.cache = cache;
        this.ticker = ticker;
    }

    /**
     * Has the next requests for a path leave their steps. Of too many paths, the one that was asked for first is no longer watched.
     *
     * @param path with the context path; {@code *} stands for any run of characters
     * @throws IllegalArgumentException when it begins neither with a slash nor with a star
     */
    public synchronized void watch(String path) {
        if (!path.startsWith("/") && !path.startsWith("*")) {
            throw new IllegalArgumentException("'" + path + "' is no path: one starts with / and the context path");
        }
        forget(path);
        watched.addLast(new WatchedPath(path, MOST_REQUESTS, ticker.nanos() + LASTING_NANOS));
        if (watched.size() > MOST_PATHS) {
            watched.removeFirst();
        }
        cache.watchTrails(this);
    }

    private void forget(String path) {
        watched.removeIf(one -> one.text().equals(path));
    }

    /** Paths that are watched at present, as they were given; the latest last. */
    public synchronized List<String> watched() {
        dropOver();
        List<String> texts = new ArrayList<>();
        for (WatchedPath one : watched) {
            texts.add(one.text());
        }
        return texts;
    }

    @Override
    public @Nullable Trail begins(String path) {
        return claims(path) ? new NotedTrail(requests, System.currentTimeMillis(), path) : null;
    }

    private synchronized boolean claims(String path) {
        dropOver();
        boolean wanted = false;
        for (WatchedPath one : watched) {
            wanted |= one.claims(path);
        }
        dropOver();
        return wanted;
    }

    private void dropOver() {
        long now = ticker.nanos();
        Iterator<WatchedPath> all = watched.iterator();
        while (all.hasNext()) {
            if (all.next().isOver(now)) {
                all.remove();
            }
        }
        if (watched.isEmpty()) {
            cache.watchTrails(null);
        }
    }

    /**
     * Requests that were noted after the given one, once they are over.
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

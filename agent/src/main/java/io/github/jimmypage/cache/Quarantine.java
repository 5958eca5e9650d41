package io.github.jimmypage.cache;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Paths of which a page was served, or would have been, that was not what the application renders: their pages are neither
 * served nor kept until somebody releases them.
 *
 * <p>Bounded; when there are too many, no further one is taken, and its pages go on to be compared. Thread-safe; looking a
 * path up allocates nothing.
 */
public final class Quarantine {
    private final int maxPaths;
    private final Runnable forgetPages;
    private final ConcurrentHashMap<String, Held> paths = new ConcurrentHashMap<>();

    private record Held(int context, String reason) {}

    /**
     * @param maxPaths how many are held at most
     * @param forgetPages called when a path is held and when one is released: the page that was found to be wrong may be stored, and
     *     must not be there when its path is served again
     */
    Quarantine(int maxPaths, Runnable forgetPages) {
        this.maxPaths = maxPaths;
        this.forgetPages = forgetPages;
    }

    /** Whether pages of the path must not be served. */
    public boolean contains(String path) {
        return !paths.isEmpty() && paths.containsKey(path);
    }

    /**
     * Holds a path.
     *
     * @param context number of its web application; a redeploy releases it
     * @param path for path patterns, with the context path
     * @param reason in words without text of pages
     * @return whether it is news: false when it is held already, or there is no room
     */
    public boolean add(int context, String path, String reason) {
        return paths.size() < maxPaths && forgettingIf(paths.putIfAbsent(path, new Held(context, reason)) == null);
    }

    /** Lets the pages of a path be kept again, and tells whether it was held. */
    public boolean release(String path) {
        return forgettingIf(paths.remove(path) != null);
    }

    public void releaseAll() {
        if (!paths.isEmpty()) {
            paths.clear();
            forgetPages.run();
        }
    }

    private boolean forgettingIf(boolean changed) {
        if (changed) {
            forgetPages.run();
        }
        return changed;
    }

    /** How many paths are held. */
    public int size() {
        return paths.size();
    }

    /** Reasons by path; a copy. */
    public Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        paths.forEach((path, held) -> reasons.put(path, held.reason));
        return reasons;
    }

    void removeContext(int context) {
        paths.values().removeIf(held -> held.context == context);
    }
}

package io.github.jimmypage.cache;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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
    private final Set<Integer> stoppedContexts;
    private final ConcurrentHashMap<String, Held> paths = new ConcurrentHashMap<>();

    private record Held(int context, String reason) {}

    /**
     * @param maxPaths how many are held at most
     * @param forgetPages called when a path is held and when one is released: the page that was found to be wrong may be stored, and
     *     must not be there when its path is served again
     * @param stoppedContexts numbers of web applications that stopped, as it changes: nothing of theirs is held
     */
    Quarantine(int maxPaths, Runnable forgetPages, Set<Integer> stoppedContexts) {
        this.maxPaths = maxPaths;
        this.forgetPages = forgetPages;
        this.stoppedContexts = stoppedContexts;
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
     * @return whether it is news: false when it is held already, there is no room, or the web application has stopped
     */
    public boolean add(int context, String path, String reason) {
        if (paths.size() >= maxPaths) {
            return false;
        }
        Held held = new Held(context, reason);
        if (paths.putIfAbsent(path, held) != null) {
            return false;
        }
        forgetPages.run();
        // Asked last: who stops an application says so first and looks for its paths then, and finds this one, or is
        // seen here.
        return !stoppedContexts.contains(context) || !paths.remove(path, held);
    }

    /**
     * Lets the pages of a path be kept again, and tells whether it was held.
     *
     * <p>Pages are forgotten twice. Before: some may have been stored while the path was held, by requests that asked before it was, or
     * in the mode in which nothing is served; from the moment in which it is let go they would be. Afterwards: between the first
     * forgetting and that moment such a request may have stored one more. What is stored later than that was judged when the path was
     * free, like any page.
     */
    public boolean release(String path) {
        if (!contains(path)) {
            return false;
        }
        forgetPages.run();
        boolean released = paths.remove(path) != null;
        forgetPages.run();
        return released;
    }

    /** Lets the pages of all paths be kept again, in the same order of steps as {@link #release}. */
    public void releaseAll() {
        if (!paths.isEmpty()) {
            forgetPages.run();
            paths.clear();
            forgetPages.run();
        }
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

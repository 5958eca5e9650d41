package io.github.jimmypage.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Whether private pages of a path are the same for all who asked: each is compared with one of somebody else's that is stored and of
 * the same state of the database.
 *
 * <p>One that differs ends it for its path, for good. Bounded in paths and in what is kept of each: for want of room paths are forgotten of
 * which no page was compared. Thread-safe.
 */
public final class SameForAll {
    private static final int MAX_PATHS = 500;
    private static final int MAX_IDENTITIES = 16;
    private static final int MAX_KINDS = 8;
    private static final int TURNED_AWAY_BEFORE_CLEARING = 64;
    private static final int MAX_PATH_CHARS = 200;

    private final Map<String, OfPath> paths = new ConcurrentHashMap<>();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private volatile boolean incomplete;

    /**
     * What is known of one path.
     *
     * @param context number of its web application
     * @param path with the context path
     * @param identities how many different ones had a page that was compared and came out equal, up to {@value #MAX_IDENTITIES}
     * @param compared how many pages were compared with somebody else's and came out equal
     * @param differs whether two of the same state differed
     * @param kinds by what they are told apart, {@code cookie theme} for instance; no values
     */
    public record Known(int context, String path, int identities, long compared, boolean differs, Set<String> kinds) {
        /** Whether pages were compared and none differed. */
        public boolean isSame() {
            return compared > 0 && !differs;
        }
    }

    private final class OfPath {
        private final int context;
        private final Set<Integer> identities = new TreeSet<>();
        private final Set<String> kinds = new TreeSet<>();
        private @Nullable PageKey first;
        private long compared;
        private boolean differs;

        OfPath(int context) {
            this.context = context;
        }

        synchronized void rendered(PageKey key, Identity identity, Page page, PageStore pages) {
            // Also of one that differs: what tells its pages apart matters to somebody.
            noteKinds(identity);
            if (differs) {
                return;
            }
            PageKey with = first;
            StoredEntry there = with == null ? null : pages.peek(with);
            if (with == null || !(there instanceof Page other) || other.generation() < page.generation()) {
                first = key;
                return;
            }
            if (other.generation() != page.generation() || key.equals(with) || !key.isForAnother(with)) {
                return;
            }
            if (Difference.between(other, page) == null) {
                compared++;
                // Nobody counts whose page was compared with no other: it may have shown anything.
                add(identity);
                add(with.identity());
            } else {
                differs = true;
                first = null;
                identities.clear();
            }
        }

        private void add(@Nullable Identity identity) {
            if (identity != null && identities.size() < MAX_IDENTITIES) {
                identities.add(identity.hashCode());
            }
        }

        private void noteKinds(Identity identity) {
            for (Identity.Part part : identity.parts()) {
                String kind = part.kindAndName();
                if (kinds.size() < MAX_KINDS) {
                    kinds.add(kind);
                } else if (!kinds.contains(kind)) {
                    incomplete = true;
                }
            }
        }

        synchronized boolean isUnknown() {
            return compared == 0 && !differs;
        }

        synchronized Known known(String path) {
            return new Known(context, path, identities.size(), compared, differs, Set.copyOf(kinds));
        }
    }

    SameForAll() {}

    /**
     * A private page was stored.
     *
     * @param path with the context path
     * @param key that it is stored under
     */
    void rendered(String path, PageKey key, Page page, PageStore pages) {
        Identity identity = key.identity();
        if (identity == null) {
            return;
        }
        OfPath noted = paths.get(path);
        if (noted == null) {
            if (path.length() > MAX_PATH_CHARS || !hasRoom()) {
                incomplete = true;
                return;
            }
            OfPath added = new OfPath(key.context());
            OfPath before = paths.putIfAbsent(path, added);
            noted = before == null ? added : before;
        }
        noted.rendered(key, identity, page, pages);
    }

    /**
     * Whether one more path can be noted; at the bound those go that nobody else asked for. They are looked for only once in a while:
     * where all are compared there are none.
     */
    private boolean hasRoom() {
        if (paths.size() < MAX_PATHS) {
            return true;
        }
        if (turnedAway.getAndIncrement() % TURNED_AWAY_BEFORE_CLEARING == 0
                && paths.values().removeIf(OfPath::isUnknown)) {
            // What told their pages apart is known no longer.
            incomplete = true;
        }
        return paths.size() < MAX_PATHS;
    }

    /** What is known of each path; a copy in no particular order. */
    public List<Known> all() {
        List<Known> all = new ArrayList<>();
        paths.forEach((path, noted) -> all.add(noted.known(path)));
        return all;
    }

    /** Whether there are private pages of which it is not known here what tells them apart. */
    public boolean isIncomplete() {
        return incomplete;
    }

    void removeContext(int context) {
        paths.values().removeIf(noted -> noted.context == context);
    }
}

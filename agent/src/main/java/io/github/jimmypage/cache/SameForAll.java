package io.github.jimmypage.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether private pages of a path are the same for all who asked: each is compared with one of somebody else's that is stored and of
 * the same state of the database.
 *
 * <p>One that differs ends it for its path, for good. Bounded in paths and in what is kept of each. Thread-safe.
 */
public final class SameForAll {
    private static final int MAX_PATHS = 500;
    private static final int MAX_IDENTITIES = 16;
    private static final int MAX_KINDS = 8;
    private static final int MAX_PATH_CHARS = 200;

    private final Map<String, OfPath> paths = new ConcurrentHashMap<>();

    /**
     * What is known of one path of which no two pages of the same state differed.
     *
     * @param context number of its web application
     * @param path with the context path
     * @param identities how many different ones had a page that was compared and came out equal, up to {@value #MAX_IDENTITIES}
     * @param compared how many pages were compared with somebody else's
     * @param kinds by what they are told apart, {@code cookie theme} for instance; no values
     */
    public record Same(int context, String path, int identities, long compared, Set<String> kinds) {}

    private static final class OfPath {
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
            if (differs) {
                return;
            }
            noteKinds(identity);
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
                kinds.clear();
            }
        }

        private void add(@Nullable Identity identity) {
            if (identity != null && identities.size() < MAX_IDENTITIES) {
                identities.add(identity.hashCode());
            }
        }

        private void noteKinds(Identity identity) {
            for (Identity.Part part : identity.parts()) {
                if (kinds.size() < MAX_KINDS) {
                    kinds.add(part.kindAndName());
                }
            }
        }

        synchronized @Nullable Same same(String path) {
            return differs || compared == 0
                    ? null
                    : new Same(context, path, identities.size(), compared, Set.copyOf(kinds));
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
        if (identity == null || path.length() > MAX_PATH_CHARS) {
            return;
        }
        OfPath noted = paths.get(path);
        if (noted == null) {
            if (paths.size() >= MAX_PATHS) {
                return;
            }
            OfPath added = new OfPath(key.context());
            OfPath before = paths.putIfAbsent(path, added);
            noted = before == null ? added : before;
        }
        noted.rendered(key, identity, page, pages);
    }

    /** Paths of which pages were compared and none differed; a copy. */
    public List<Same> all() {
        List<Same> all = new ArrayList<>();
        paths.forEach((path, noted) -> {
            Same same = noted.same(path);
            if (same != null) {
                all.add(same);
            }
        });
        return all;
    }

    void removeContext(int context) {
        paths.values().removeIf(noted -> noted.context == context);
    }
}
